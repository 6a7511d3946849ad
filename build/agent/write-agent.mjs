// `npm run agent`: writes the joined agent to dist/agent.js, for reading it or running it by hand.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../root.mjs';
import { joinAgent } from './join-agent.mjs';

const target = path.join(ROOT, 'dist/agent.js');
const { text, parts } = await joinAgent(ROOT);
await mkdir(path.dirname(target), { recursive: true });
await writeFile(target, text);
console.log(`Wrote ${path.relative(ROOT, target)}: ${parts.length} parts, ${text.length} bytes.`);
