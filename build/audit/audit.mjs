// `npm run audit:lock`: what the lock file says of the packages that build Share80. Works without a network.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../root.mjs';
import { auditLock } from './audit-lock.mjs';

/** @type {Parameters<typeof auditLock>[0]} */
const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
const { packages, licences, objections } = auditLock(lock);
console.log(`${packages} packages, all of them tools of development: none is shipped but as bundled code.`);
for (const [licence, count] of Object.entries(licences)) console.log(`${String(count).padStart(5)}  ${licence}`);
for (const objection of objections) console.log(`Objection: ${objection}`);
console.log(objections.length === 0 ? 'Nothing to object to.' : `${objections.length} objections.`);
process.exitCode = objections.length === 0 ? 0 : 1;
