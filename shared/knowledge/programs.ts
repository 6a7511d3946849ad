/**
 * Programs that people give port 80 to, as they call themselves, and the line that binds each to one address. Other programs
 * can be given an address as well; of those the line is not known.
 */
import type { Standing } from './standing.ts';

interface KnownProgram extends Standing {
  /** What people call it. */
  name: string;
  /** Key names of its service as it installs itself, or as its users name it, in lower case. */
  services: readonly string[];
  /** Image names of the processes that listen, in lower case. */
  images: readonly string[];
  /** How its `Server:` header begins, in lower case; '' = it has none of its own. */
  header: string;
  /** What to write in its settings, or to type, so that it listens on this address and port alone. */
  line(address: string, port: number): string;
}

export const PROGRAMS: readonly KnownProgram[] = [
  {
    name: 'nginx',
    services: ['nginx'],
    images: ['nginx.exe'],
    header: 'nginx',
    line: (address, port) => `listen ${address}:${port};`,
    source: 'nginx documentation, directive listen; it has no service of its own, and its usual names are from memory',
    confidence: 'confirmed',
  },
  {
    name: 'Apache',
    services: ['apache2.4', 'apache2.2', 'apache'],
    images: ['httpd.exe', 'apache.exe'],
    header: 'apache',
    line: (address, port) => `Listen ${address}:${port}`,
    source: 'Apache HTTP Server documentation, directive Listen; the names of its service are from memory',
    confidence: 'confirmed',
  },
  {
    name: 'Caddy',
    services: ['caddy'],
    images: ['caddy.exe'],
    header: 'caddy',
    line: (address) => `bind ${address}`,
    source: 'Caddy documentation, directive bind; the name of its service is from memory',
    confidence: 'confirmed',
  },
  {
    name: 'Docker',
    services: ['com.docker.service', 'docker'],
    images: ['com.docker.backend.exe', 'dockerd.exe'],
    header: '',
    line: (address, port) => `-p ${address}:${port}:80`,
    source: 'Docker documentation, publishing ports; the names of its processes are from memory',
    confidence: 'confirmed',
  },
  {
    name: 'Node.js',
    services: ['node'],
    images: ['node.exe'],
    header: '',
    line: (address, port) => `server.listen(${port}, '${address}');`,
    source: 'Node.js documentation, server.listen',
    confidence: 'confirmed',
  },
];

/** The program with a service of this key name, or null. */
export function programOfService(service: string): KnownProgram | null {
  return PROGRAMS.find(({ services }) => services.includes(service.toLowerCase())) ?? null;
}

/** The program with a process of this image name, or null. */
export function programOfImage(image: string): KnownProgram | null {
  return PROGRAMS.find(({ images }) => images.includes(image.toLowerCase())) ?? null;
}
