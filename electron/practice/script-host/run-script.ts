import { MessageChannel, Worker } from 'node:worker_threads';
import { workerCode } from 'virtual:script-host-worker';
import { getObject } from '../com/adsi.ts';
import { wscript } from '../com/wscript.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { answerQuestion, type ObjectMaker } from './answer-question.ts';
import type { ScriptEnd, ComQuestion, ComReply, WorkerStart } from './messages.ts';
import { canRead } from './old-engine.ts';
import { ObjectTable } from './object-table.ts';
import { createObject } from '../com/create-object.ts';
import type { ScriptEnvironment } from '../com/com-object.ts';

interface ScriptOrder extends Omit<ScriptEnvironment, 'ended'> {
  /** Text of the script, and its path on the machine's disk. */
  script: string;
  path: string;
  args: readonly string[];
  /** What somebody types, line by line. */
  input: readonly string[];
  /** Called for every question with the size of both texts. Unit: characters. */
  counted(characters: number): void;
}

interface ScriptResult {
  exitCode: number;
  /** What the script said with Echo, and what went wrong; cscript itself tells nobody when a script dies. */
  diagnostics: string[];
  /** The script was ended from outside. */
  killed: boolean;
}

export interface RunningScript {
  result: Promise<ScriptResult>;
  kill(): Promise<void>;
}

/** A script that ended before it began; cscript says nothing, and its status is 0. */
function stopped(why: string): RunningScript {
  const result = Promise.resolve({ exitCode: 0, diagnostics: [`script died: ${why}`], killed: false });
  return { result, kill: () => Promise.resolve() };
}

/** Starts `cscript //nologo PATH ARGS` on the machine, in a thread of its own. */
export function runScript(machine: Machine, order: ScriptOrder): RunningScript {
  if (!canRead(machine.state, order.script)) return stopped('the engine is too old for it');
  const diagnostics: string[] = [];
  let exitCode: number | null = null;
  const table = new ObjectTable();
  const over = new AbortController();
  const maker: ObjectMaker = {
    create: (progId) => createObject(machine, progId, { ...order, ended: over.signal }),
    getObject: (moniker) => getObject(machine, moniker),
  };
  const host = wscript(machine, {
    args: order.args,
    path: order.path,
    input: [...order.input],
    echo: (line) => diagnostics.push(line),
    quit: (code) => (exitCode = code),
  });

  const { port1: port, port2 } = new MessageChannel();
  const flag = new SharedArrayBuffer(4);
  const start: WorkerStart = {
    script: order.script,
    path: order.path,
    wscript: table.describe(host),
    engine: machine.state.engine,
    port: port2,
    flag,
  };
  const worker = new Worker(workerCode, {
    eval: true,
    workerData: start,
    transferList: [port2],
    env: {},
    execArgv: [],
  });

  const answer = async (text: string): Promise<ComReply> => {
    try {
      const value = await answerQuestion(table, maker, JSON.parse(text) as ComQuestion);
      return exitCode === null ? { value: table.toWire(value) } : { quit: exitCode };
    } catch (error) {
      const failure = error instanceof ComError ? error : new ComError(CODES.unexpected);
      if (!(error instanceof ComError)) diagnostics.push(`stand-in failed: ${(error as Error).stack ?? String(error)}`);
      return { error: { number: failure.code | 0, description: failure.message } };
    }
  };
  port.on('message', (text: string) => {
    void answer(text).then((reply) => {
      const replyText = JSON.stringify(reply);
      order.counted(text.length + replyText.length);
      port.postMessage(replyText);
      Atomics.store(new Int32Array(flag), 0, 1);
      Atomics.notify(new Int32Array(flag), 0);
    });
  });

  let ended = false;
  worker.on('message', ({ failure }: ScriptEnd) => {
    ended = true;
    if (failure !== null) diagnostics.push(`script died: ${failure}`);
  });
  worker.on('error', (error: Error) => {
    diagnostics.push(`script host failed: ${error.stack ?? error.message}`);
  });
  const result = new Promise<ScriptResult>((resolve) => {
    worker.on('exit', () => {
      port.close();
      over.abort();
      const killed = !ended && exitCode === null;
      if (killed) diagnostics.push('script was ended from outside');
      // A script that dies is silent: status 0.
      resolve({ exitCode: killed ? 1 : (exitCode ?? 0), diagnostics, killed });
    });
  });
  return {
    result,
    kill: async () => {
      await worker.terminate();
      await result;
    },
  };
}
