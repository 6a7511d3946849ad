import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openMachine } from './machine/machine.mjs';
import type { Machine, MachineResult, Started } from './machine/machine.mjs';
import { readListeners } from './listeners.ts';
import { registryFile, type RegistryKeys } from './registry-file.ts';
import { place } from './setup/place.mjs';
import { type LabServer, machineRegistry, SERVER_2003, SERVICE_PROGRAMS, STAND_IN_FOLDER } from './stand-in-machine.ts';

const PREFIX = '/share80/prefix';
const LIBRARIES = ['wms-stand-in.dll', 'wmi-repairs.dll', 'security-stand-in.dll', 'folder-attributes.dll'];
/** What the stand-in for Windows Media Services streams, as practice servers do. */
export const SAMPLE = path.join(import.meta.dirname, '../../electron/practice/streaming/sample.asf');
const COMMAND_LIMIT_MS = 60_000;
const STATE_LIMIT_MS = 15_000;
/** The layer of setup.mjs, as Wine sees it. */
const NODE_PROGRAM = 'Z:\\share80\\node\\node.exe';
const SYSTEM32 = 'C:\\windows\\system32';

/** A Wine that says it is a Windows Server, with stand-ins for Http.sys, IIS and Windows Media Services. */
export class Wine {
  readonly #machine: Machine;
  readonly #server: LabServer;

  private constructor(machine: Machine, server: LabServer) {
    this.#machine = machine;
    this.#server = server;
  }

  /** Starts one with a prefix of its own, its services running. Takes some seconds; `close` it. */
  static async start(server: LabServer = SERVER_2003): Promise<Wine> {
    const { debian, template, node } = place();
    const lower = [path.join(node, 'layer'), path.join(template, 'layer'), debian];
    const machine = await openMachine({ lower, network: true });
    const wine = new Wine(machine, server);
    try {
      await wine.install();
      await wine.boot();
    } catch (error) {
      await wine.close();
      throw error;
    }
    return wine;
  }

  /** The two addresses of the machine, and this PC as it sees it. */
  get addresses(): readonly [string, string] {
    return this.network.addresses;
  }

  get thisPc(): string {
    return this.network.thisPc;
  }

  /** Runs a Windows program; `program` without a folder is one of system32. The status is the exit code modulo 256. */
  run(program: string, args: readonly string[] = [], limitMs = COMMAND_LIMIT_MS): Promise<MachineResult> {
    const file = program.includes('\\') ? program : `${SYSTEM32}\\${program}`;
    return this.#machine.run(['wine', file, ...args], { limitMs, env: { SHARE80_STAND_INS: this.#server.standIns } });
  }

  /**
   * Runs a script by cscript. It ends with status 0 whatever happened, so judge by the files that it wrote.
   * @param script as `C:\folder\agent.js`
   */
  script(script: string, args: readonly string[] = [], limitMs = COMMAND_LIMIT_MS): Promise<MachineResult> {
    return this.run('cscript.exe', ['//nologo', script, ...args], limitMs);
  }

  /** Runs a program by Node for Windows, as `node FILE ARGUMENTS` does there. */
  node(file: string, args: readonly string[] = [], limitMs = COMMAND_LIMIT_MS): Promise<MachineResult> {
    // Wine may be set to a Windows that is older than Node wants.
    const env = { NODE_SKIP_PLATFORM_CHECK: '1', SHARE80_STAND_INS: this.#server.standIns };
    return this.#machine.run(['wine', NODE_PROGRAM, file, ...args], { limitMs, env });
  }

  /** Starts a script without waiting for its end, so that it can be killed. */
  startScript(script: string, args: readonly string[] = [], limitMs = COMMAND_LIMIT_MS): Started {
    const command = ['wine', `${SYSTEM32}\\cscript.exe`, '//nologo', script, ...args];
    return this.#machine.start(command, { limitMs, env: { SHARE80_STAND_INS: this.#server.standIns } });
  }

  /** Runs a batch file by cmd.exe, as a double click does. Nobody presses a key: `pause` goes on at the end of its input. */
  runBatch(file: string, limitMs = COMMAND_LIMIT_MS): Promise<MachineResult> {
    return this.startBatch(file, limitMs).ended;
  }

  startBatch(file: string, limitMs = COMMAND_LIMIT_MS): Started {
    const command = ['wine', `${SYSTEM32}\\cmd.exe`, '/c', file];
    return this.#machine.start(command, { limitMs, env: { SHARE80_STAND_INS: this.#server.standIns } });
  }

  async write(file: string, content: string | Buffer): Promise<void> {
    const target = this.unixPath(file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }

  remove(file: string): Promise<void> {
    return rm(this.unixPath(file), { recursive: true, force: true });
  }

  read(file: string): Promise<string> {
    return readFile(this.unixPath(file), 'latin1');
  }

  /** Where this PC finds a file of drive C. Wine's own names are lower case; the case of others must be right. */
  unixPath(file: string): string {
    if (!/^C:\\/i.test(file)) throw new Error(`not on drive C: ${file}`);
    return this.#machine.path(`${PREFIX}/drive_c/${file.slice(3).replaceAll('\\', '/')}`);
  }

  /** TCP endpoints that are listened on, as the kernel tells: `10.80.7.10:80`. */
  async listeners(): Promise<string[]> {
    return readListeners((await this.#machine.runInNetwork(['ss', '-ltnH'])).output);
  }

  async importRegistry(keys: RegistryKeys): Promise<void> {
    const file = `${STAND_IN_FOLDER}\\import.reg`;
    await this.write(file, registryFile(keys));
    const { status, output } = await this.run('reg.exe', ['import', file]);
    if (status !== 0) throw new Error(`reg import ended with ${status}: ${output}`);
  }

  /** Starts a service and waits until it runs or has stopped again; the exit code, 0 when it runs. */
  async startService(name: string): Promise<number> {
    await this.run('sc.exe', ['start', name]);
    return (await this.settled(name)).exitCode;
  }

  async stopService(name: string): Promise<number | null> {
    const { status } = await this.run('sc.exe', ['stop', name]);
    await this.settled(name);
    return status;
  }

  /** State number of the service control manager (1 stopped, 4 running) and the exit code. */
  async service(name: string): Promise<{ state: number; exitCode: number }> {
    const { output } = await this.run('sc.exe', ['query', name]);
    const number = (label: string) => Number(new RegExp(`${label}\\s*: (\\d+)`).exec(output)?.[1] ?? -1);
    return { state: number('STATE'), exitCode: number('WIN32_EXIT_CODE') };
  }

  /** Starts Wine, and those services that run on the pretend server. */
  async boot(): Promise<void> {
    await this.unix(['wineserver', '--persistent']);
    for (const { name, runs } of this.#server.services) {
      if (!runs) continue;
      const exitCode = await this.startService(name);
      if (exitCode !== 0) throw new Error(`the stand-in for ${name} did not start: ${exitCode}`);
    }
  }

  /** Ends everything that runs in Wine, as pulling the plug does; the registry is on disk then. */
  async shutDown(): Promise<void> {
    await this.unix(['wineserver', '--kill']);
    await this.unix(['wineserver', '--wait']);
  }

  /** The prefix's registry file. Wine writes it when it ends: call it after `shutDown`. */
  systemRegistry(): Promise<string> {
    return readFile(this.#machine.path(`${PREFIX}/system.reg`), 'utf8');
  }

  /** The same, with Wine ended for it and started again. */
  async restartedRegistry(): Promise<string> {
    await this.shutDown();
    const text = await this.systemRegistry();
    await this.boot();
    return text;
  }

  /** Takes everything away: processes, mounts, network. */
  close(): Promise<void> {
    return this.#machine.close();
  }

  private get network() {
    const { network } = this.#machine;
    if (network === null) throw new Error('this machine was opened without a network');
    return network;
  }

  private async install(): Promise<void> {
    const { standIns } = place();
    await mkdir(this.unixPath(STAND_IN_FOLDER), { recursive: true });
    const copy = (file: string, target: string) => cp(path.join(standIns, file), this.unixPath(target));
    for (const file of LIBRARIES) await copy(file, `${STAND_IN_FOLDER}\\${file}`);
    for (const name of Object.values(SERVICE_PROGRAMS)) await copy('stand-in.exe', `${STAND_IN_FOLDER}\\${name}`);
    await cp(SAMPLE, this.unixPath(`${STAND_IN_FOLDER}\\sample.asf`));
    const { files, programs, windows } = this.#server;
    for (const name of programs) await copy(name, `${SYSTEM32}\\${name}`);
    for (const [file, content] of Object.entries(files)) await this.write(file, content);
    await this.unix(['wineserver', '--persistent']);
    if (windows !== null) await this.unix(['winecfg', '-v', windows]);
    await this.importRegistry(machineRegistry(this.#server));
    // The service control manager reads the services' keys when it starts.
    await this.shutDown();
  }

  private async settled(name: string): Promise<{ state: number; exitCode: number }> {
    for (let waited = 0; ; waited += 100) {
      const now = await this.service(name);
      if (now.state === 1 || now.state === 4) return now;
      if (waited >= STATE_LIMIT_MS) throw new Error(`${name} stays in state ${now.state}`);
      await sleep(100);
    }
  }

  private async unix(command: readonly string[]): Promise<void> {
    const { status, output } = await this.#machine.run(command, { limitMs: COMMAND_LIMIT_MS });
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${output}`);
  }
}
