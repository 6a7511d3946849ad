/** Paths under which programs of Microsoft register URLs with Http.sys, so that people know whose they are. */
import type { Standing } from './standing.ts';

interface KnownUrl extends Standing {
  /** Beginning of the path, in lower case. */
  path: string;
  /** What people call whoever uses it; a name, the same in every language. */
  name: string;
}

const KNOWN: readonly KnownUrl[] = [
  {
    path: '/temporary_listen_addresses/',
    name: 'Windows Communication Foundation',
    source: 'R. Chen, The Old New Thing, 2018-07-03',
    confidence: 'confirmed',
  },
  {
    path: '/0131501b-d67f-491b-9a40-c4bf27bcb4d4/',
    name: 'BranchCache',
    source: 'R. Chen, The Old New Thing, 2018-07-03; [MS-PCHC]',
    confidence: 'confirmed',
  },
  {
    path: '/116b50eb-ece2-41ac-8429-9f9e963361b7/',
    name: 'BranchCache',
    source: 'R. Chen, The Old New Thing, 2018-07-03; [MS-PCCRR]',
    confidence: 'confirmed',
  },
  { path: '/wsman/', name: 'Windows Remote Management', source: 'Documentation of WinRM', confidence: 'confirmed' },
  { path: '/reportserver', name: 'Reporting Services', source: 'Documentation of its URLs', confidence: 'confirmed' },
  { path: '/reports', name: 'Reporting Services', source: 'Documentation of its URLs', confidence: 'confirmed' },
  { path: '/msdeployagentservice/', name: 'Web Deploy', source: 'Its published address', confidence: 'from-memory' },
];

/** What people call whoever uses a URL with this path, or null. */
export function knownUrlUser(path: string): string | null {
  const lower = path.toLowerCase();
  return KNOWN.find((known) => lower.startsWith(known.path))?.name ?? null;
}
