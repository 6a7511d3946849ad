/**
 * The header of a stream in the Advanced Systems Format, as far as it tells what is streamed. Layouts and GUIDs as in
 * Microsoft's "Advanced Systems Format (ASF) Specification", revision 01.20.
 */
import type { StreamAnswer, StreamPart } from '../../shared/stream/stream-answer.ts';
import { SHORT_TEXT } from '../../shared/text/schema.ts';
import { plain } from '../../shared/text/printable.ts';

type AsfHeader = Pick<StreamAnswer, 'title' | 'kind' | 'streams'>;

/** An object begins with its GUID and its size. Unit: bytes. */
const OBJECT_HEAD = 24;
/** The header object's own fields before the first object inside it. Unit: bytes. */
export const ASF_HEADER_HEAD = OBJECT_HEAD + 6;
/** The header extension's fields before the first object inside it. Unit: bytes. */
const EXTENSION_HEAD = OBJECT_HEAD + 22;
/** Fixed fields of an extended description of a stream, its head included. Unit: bytes. */
const EXTENDED_HEAD = OBJECT_HEAD + 64;
const MOST_STREAMS = 127;
/** What the schema of an answer holds. Unit: bits per second. */
const LARGEST_RATE = 0xffffffff;
/** Headers inside headers are one level deep in the format. */
const DEEPEST = 3;

const ASF_HEADER_GUID = guidBytes('75B22630-668E-11CF-A6D9-00AA0062CE6C');
const OBJECTS = {
  header: key('75B22630-668E-11CF-A6D9-00AA0062CE6C'),
  file: key('8CABDCA1-A947-11CF-8EE4-00C00C205365'),
  stream: key('B7DC0791-A9B7-11CF-8EE6-00C00C205365'),
  content: key('75B22633-668E-11CF-A6D9-00AA0062CE6C'),
  bitRates: key('7BF875CE-468D-11D1-8D82-006097C9A2B2'),
  extension: key('5FBF03B5-A92E-11CF-8EE3-00C00C205365'),
  extended: key('14E6A5CB-C672-4332-8399-A96952065B5A'),
};
const TYPES: Readonly<Record<string, StreamPart['type']>> = {
  [key('F8699E40-5B4D-11CF-A8FD-00805F5C442B')]: 'audio',
  [key('BC19EFC0-5B4D-11CF-A8FD-00805F5C442B')]: 'video',
  [key('59DACFC0-59E6-11D0-A3AC-00A0C90348F6')]: 'command',
  [key('B61BE100-5B4E-11CF-A8FD-00805F5C442B')]: 'image',
  [key('35907DE0-E415-11CF-A917-00805F5C442B')]: 'image',
  [key('91BD222C-F21C-497A-8B6D-5AA86BFC0185')]: 'file',
};
/** Format tags of sound (registered in mmreg.h), by the names that FFmpeg gives the codecs. */
const SOUND: Readonly<Record<number, string>> = {
  0x0001: 'pcm',
  0x000a: 'wmavoice',
  0x0055: 'mp3',
  0x0160: 'wmav1',
  0x0161: 'wmav2',
  0x0162: 'wmapro',
  0x0163: 'wmalossless',
};
/** Four-character codes of pictures, in capitals, by the names that FFmpeg gives the codecs. */
const PICTURES: Readonly<Record<string, string>> = {
  MP42: 'msmpeg4v2',
  MP43: 'msmpeg4v3',
  MP4S: 'mpeg4',
  M4S2: 'mpeg4',
  MSS1: 'mss1',
  MSS2: 'mss2',
  WMV1: 'wmv1',
  WMV2: 'wmv2',
  WMV3: 'wmv3',
  WMVA: 'vc1',
  WVC1: 'vc1',
};

/**
 * Reads a whole header. Null when it is none: another GUID, a size that does not fit, or no stream in it. What is inside
 * may be anything, so every length is checked against what is there; an object that is not understood is passed over.
 */
export function readAsfHeader(bytes: Buffer): AsfHeader | null {
  const size = sizeOfAsfHeader(bytes);
  if (size === null || size > bytes.length) return null;
  const found: Found = { title: '', broadcast: null, streams: new Map(), rates: new Map() };
  readObjects(bytes.subarray(ASF_HEADER_HEAD, size), found, 1);
  if (found.streams.size === 0) return null;
  return {
    title: found.title,
    kind: found.broadcast === null ? 'unknown' : found.broadcast ? 'broadcast' : 'on-demand',
    streams: [...found.streams].map(([number, part]) => ({
      ...part,
      bitsPerSecond: found.rates.get(number) ?? part.bitsPerSecond,
    })),
  };
}

/** The size that a header says it has; null while too little is there to tell, or when it is no header. Unit: bytes. */
export function sizeOfAsfHeader(bytes: Buffer): number | null {
  if (bytes.length < ASF_HEADER_HEAD || !bytes.subarray(0, 16).equals(ASF_HEADER_GUID)) return null;
  const size = bytes.readBigUInt64LE(16);
  return size < BigInt(ASF_HEADER_HEAD) || size > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(size);
}

interface Found {
  title: string;
  broadcast: boolean | null;
  streams: Map<number, StreamPart>;
  rates: Map<number, number>;
}

function readObjects(bytes: Buffer, found: Found, depth: number): void {
  let at = 0;
  while (at + OBJECT_HEAD <= bytes.length) {
    const size = bytes.readBigUInt64LE(at + 16);
    if (size < BigInt(OBJECT_HEAD) || size > BigInt(bytes.length - at)) return;
    const object = bytes.subarray(at, at + Number(size));
    readObject(bytes.toString('hex', at, at + 16), object, found, depth);
    at += object.length;
  }
}

function readObject(kind: string, object: Buffer, found: Found, depth: number): void {
  if (kind === OBJECTS.stream) readStream(object, found);
  else if (kind === OBJECTS.content) found.title = titleOf(object);
  else if (kind === OBJECTS.bitRates) readBitRates(object, found.rates);
  else if (kind === OBJECTS.file && object.length >= 92) found.broadcast = (object.readUInt32LE(88) & 1) === 1;
  else if (kind === OBJECTS.extension && depth < DEEPEST)
    readObjects(object.subarray(EXTENSION_HEAD), found, depth + 1);
  else if (kind === OBJECTS.extended && depth < DEEPEST) readObjects(insideExtended(object), found, depth + 1);
}

/** A stream may be described inside the extended description of it, after its names and its payload extensions. */
function insideExtended(object: Buffer): Buffer {
  if (object.length < EXTENDED_HEAD) return Buffer.alloc(0);
  let at = EXTENDED_HEAD;
  const names = object.readUInt16LE(EXTENDED_HEAD - 4);
  const extensions = object.readUInt16LE(EXTENDED_HEAD - 2);
  for (let i = 0; i < names && at + 4 <= object.length; i++) at += 4 + object.readUInt16LE(at + 2);
  for (let i = 0; i < extensions && at + 22 <= object.length; i++) at += 22 + object.readUInt32LE(at + 18);
  return object.subarray(at);
}

function readStream(object: Buffer, { streams }: Found): void {
  if (object.length < 78 || streams.size >= MOST_STREAMS) return;
  const type = TYPES[object.toString('hex', 24, 40)] ?? 'other';
  const number = object.readUInt16LE(72) & 0x7f;
  const details = object.subarray(78, 78 + object.readUInt32LE(64));
  // Sound says how many bytes a second it has; the list of bit rates comes before that.
  const bitsPerSecond = type === 'audio' && details.length >= 12 ? details.readUInt32LE(8) * 8 : 0;
  streams.set(number, {
    type,
    codec: codecOf(type, details),
    bitsPerSecond: bitsPerSecond === 0 || bitsPerSecond > LARGEST_RATE ? null : bitsPerSecond,
  });
}

function codecOf(type: StreamPart['type'], details: Buffer): string {
  if (type === 'audio' && details.length >= 2) {
    const tag = details.readUInt16LE(0);
    const name = SOUND[tag] ?? `0x${tag.toString(16).padStart(4, '0')}`;
    if (name !== 'pcm' || details.length < 16) return name;
    const bits = details.readUInt16LE(14);
    return bits === 8 ? 'pcm_u8' : `pcm_s${bits}le`;
  }
  if (type === 'video' && details.length >= 31) {
    const letters = details.toString('latin1', 27, 31);
    return PICTURES[letters.toUpperCase()] ?? plain(letters);
  }
  return '';
}

function readBitRates(object: Buffer, rates: Map<number, number>): void {
  for (let at = OBJECT_HEAD + 2; at + 6 <= object.length && rates.size < MOST_STREAMS; at += 6) {
    const rate = object.readUInt32LE(at + 2);
    if (rate !== 0) rates.set(object.readUInt16LE(at) & 0x7f, rate);
  }
}

function titleOf(object: Buffer): string {
  if (object.length < 34) return '';
  const length = object.readUInt16LE(OBJECT_HEAD);
  const title = object.toString('utf16le', 34, Math.min(34 + length, object.length)).replace(/\0[^]*$/, '');
  return plain(title).slice(0, SHORT_TEXT);
}

/** A GUID as it lies in a file: its first three fields little-endian. */
function guidBytes(guid: string): Buffer {
  const [a = '', b = '', c = '', d = '', e = ''] = guid.split('-').map((part) => part.toLowerCase());
  const turned = [a, b, c].map((part) => Buffer.from(part, 'hex').reverse());
  return Buffer.concat([...turned, Buffer.from(d + e, 'hex')]);
}

function key(guid: string): string {
  return guidBytes(guid).toString('hex');
}
