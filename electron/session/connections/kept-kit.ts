/** A kit with a link that lies in a folder already: it can be served again, so that it need not be carried twice. */
import path from 'node:path';
import * as v from 'valibot';
import type { KitFingerprints } from '../../../shared/wire/link-status.ts';
import { inspectRequest, linkConfig, PROTOCOL_VERSION, type LinkConfig } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import { makeKit } from '../../kit/kit-files.ts';
import { LINK, MANIFEST, REQUEST } from '../../kit/names.ts';
import { readLimited } from '../../files/read-limited.ts';

/** Where a kit calls. */
export interface KitPlace {
  address: string;
  port: number;
}

export interface KeptKit extends KitPlace {
  link: LinkConfig;
  checkCode: string;
  fingerprints: KitFingerprints;
}

const LARGEST = 65_536;
const PLACE = /^http:\/\/(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})\/share80\/(\d{1,4})$/;
/** As much as is known of the link file of any version. */
const anyLink = v.object({ protocol: v.number(), url: v.pipe(v.string(), v.maxLength(200)) });

/** The kit in `folder`, when it is whole, of this version of the program, and one with LINK and without a plan. */
export async function readKeptKit(folder: string, programVersion: string): Promise<KeptKit | null> {
  const link = await readJson(path.join(folder, LINK), linkConfig);
  const request = await readJson(path.join(folder, REQUEST), inspectRequest);
  const manifest = await readLimited(path.join(folder, MANIFEST), LARGEST);
  const place = PLACE.exec(link?.url ?? '');
  if (link === null || request === null || place === null || !manifest.ok) return null;
  const kit = makeKit({ programVersion, request, plan: null, link });
  if (kit.files.get(MANIFEST) !== manifest.text) return null;
  const { checkCode, fingerprints } = kit;
  return { link, address: place[1] ?? '', port: Number(place[2]), checkCode, fingerprints };
}

/** Where a kit calls that another version of the program wrote into `folder`; null when there is none. */
export async function readOlderKit(folder: string): Promise<KitPlace | null> {
  const link = await readJson(path.join(folder, LINK), anyLink);
  const place = PLACE.exec(link?.url ?? '');
  if (link === null || place === null || link.protocol === PROTOCOL_VERSION) return null;
  return { address: place[1] ?? '', port: Number(place[2]) };
}

async function readJson<const S extends v.GenericSchema>(file: string, schema: S): Promise<v.InferOutput<S> | null> {
  const text = await readLimited(file, LARGEST);
  if (!text.ok) return null;
  try {
    const parsed = parse(schema, JSON.parse(text.text));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
