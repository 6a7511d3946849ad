/** The script host's thread: runs one script in a bare ES3 context and asks the machine's thread for everything else. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import vm from 'node:vm';
import { stripGlobals, type StripGlobals } from './bare-globals.ts';
import { CANNOT_GO, GLOBALS, OTHER_STATICS, PROTOTYPES, STATICS } from './es3-names.ts';
import { type HostObjects, installHostObjects } from './host-objects.ts';
import type { ScriptEnd, WorkerStart } from './messages.ts';
import { SCRIPT_ERRORS } from './script-errors.ts';

const start = workerData as WorkerStart & { port: MessagePort };
const flag = new Int32Array(start.flag);

/** Puts a question to the machine's thread and sleeps until it has answered. */
function ask(question: string): string {
  start.port.postMessage(question);
  // The other side may wake this one late, after the answer was seen and the next question asked.
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
  Atomics.store(flag, 0, 0);
  const received = receiveMessageOnPort(start.port) as { message: string } | undefined;
  const reply = received?.message ?? '{"quit":1}';
  // Ends this thread at once and past every `catch` of the script.
  if (reply.startsWith('{"quit":')) process.exit(0);
  return reply;
}

function inContext<T>(context: vm.Context, work: T & { toString(): string }): T {
  return vm.runInContext(`(${work.toString()})`, context) as T;
}

function makeContext(): vm.Context {
  const context = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: true, wasm: false },
  });
  inContext<HostObjects>(context, installHostObjects)(ask, JSON.stringify(start.wscript), SCRIPT_ERRORS, start.engine);
  const left = inContext<StripGlobals>(context, stripGlobals)(GLOBALS, STATICS, OTHER_STATICS, PROTOTYPES);
  if (left !== CANNOT_GO) throw new Error(`still in the bare context: ${left}`);
  return context;
}

/** What went wrong in the script. A thrown value belongs to the script and may be anything. */
function failureText(error: unknown): string {
  try {
    return (error as Error).stack ?? String(error);
  } catch {
    return 'the script threw something unreadable';
  }
}

/** JScript can assign to a property that takes an argument. Here that is a call with one argument more. */
function inOwnSyntax(script: string): string {
  return script.replace(/\b(\w+\.Option)\((\d+)\) = (\w+);/g, '$1($2, $3);');
}

function run(): string | null {
  const context = makeContext();
  try {
    vm.runInContext(inOwnSyntax(start.script), context, { filename: start.path });
    return null;
  } catch (error) {
    return failureText(error);
  }
}

const ended: ScriptEnd = { ended: true, failure: run() };
parentPort?.postMessage(ended);
start.port.close();
