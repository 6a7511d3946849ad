import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/** @import { Licence } from '../compile/licences.mjs' */
/** @import { RuntimePart } from './runtime-parts.mjs' */

/**
 * What a package is made of, as CycloneDX 1.6 in JSON. Nothing in it depends on when or where it was written: no serial
 * number, and the time is that of the commit.
 *
 * @param {object} contents
 * @param {readonly Licence[]} contents.licences the program itself first, then every package in its bundles
 * @param {readonly RuntimePart[]} contents.runtime
 * @param {Date} contents.committed
 * @returns {string}
 */
export function billOfMaterials({ licences: [program, ...packages], runtime, committed }) {
  if (program === undefined) throw new Error('expected the program among the licences');
  const bom = new Models.Bom();
  bom.metadata.timestamp = committed;
  bom.metadata.component = component(Enums.ComponentType.Application, { ...program, purl: undefined });
  for (const { name, version, licence } of packages) {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    bom.components.add(component(Enums.ComponentType.Library, { name, version, licence, purl }));
  }
  for (const { name, version, purl } of runtime)
    bom.components.add(component(Enums.ComponentType.Framework, { name, version, licence: undefined, purl }));
  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${json.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/**
 * @param {Enums.ComponentType} type
 * @param {{ name: string, version: string, licence: string | undefined, purl: string | undefined }} facts
 */
function component(type, { name, version, licence, purl }) {
  const made = new Models.Component(type, name, { version, bomRef: purl ?? `${name}@${version}` });
  if (purl !== undefined) made.purl = purl;
  if (licence !== undefined) made.licenses.add(licenceOf(licence));
  return made;
}

/** @param {string} licence */
function licenceOf(licence) {
  return /^[\w.+-]+$/.test(licence) ? new Models.SpdxLicense(licence) : new Models.NamedLicense(licence);
}
