/** What a scenario file says. Everything that it leaves out is as on an ordinary Windows Server 2003. */
import * as v from 'valibot';
import {
  account,
  adapterState,
  engineState,
  osState,
  poolingState,
  programRecord,
  serviceRecord,
  siteRecord,
  wmsRecord,
} from '../machine/machine-state.ts';
import { quirkSchema } from '../machine/quirk.ts';

const serviceFields = v.partial(v.omit(serviceRecord, ['name', 'state', 'pending', 'diesAt']));

const scenarioService = v.strictObject({
  name: v.string(),
  ...serviceFields.entries,
  /** How it is found when that differs from what boot makes of its start mode: someone stopped or started it by hand. */
  found: v.optional(v.picklist(['running', 'stopped'])),
});
export type ScenarioService = v.InferOutput<typeof scenarioService>;

export const scenarioSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  computerName: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,15}$/)),
  os: v.strictObject({ ...v.partial(osState).entries, caption: v.string(), servicePack: osState.entries.servicePack }),
  /** What runs scripts, if it is not the one of this Windows. */
  engine: v.optional(engineState),
  hotfix: v.optional(v.boolean(), false),
  /** Version of http.sys, if not the one of the service pack; '' = the file has none. */
  httpSysVersion: v.optional(v.string()),
  readsListAt: v.optional(v.picklist(['start', 'boot']), 'start'),
  adapters: v.pipe(v.array(adapterState), v.minLength(1)),
  /** ListenOnlyList; absent = there is no such value. */
  listenList: v.optional(v.array(v.string())),
  /** The value of KB 892847; absent = there is no such value. */
  hotfixValue: v.optional(v.number()),
  /** Null = IIS is not installed. */
  sites: v.nullable(v.array(v.omit(siteRecord, ['started', 'win32Error']))),
  winHttp: v.optional(v.boolean(), true),
  /** Of IIS 5.0. */
  pooling: v.optional(v.omit(poolingState, ['separate']), {}),
  /** Null = WMS is not installed. */
  wms: v.nullable(v.partial(v.omit(wmsRecord, ['status', 'listening']))),
  /** Added to the ordinary services, or changing one of them by its name. */
  services: v.optional(v.array(scenarioService), []),
  /** Programs that are no services and hold an endpoint. */
  programs: v.optional(v.array(v.omit(programRecord, ['holds'])), []),
  /** The variable TEMP, if not the folder of Windows; `there: false` = no such folder. */
  temp: v.optional(v.strictObject({ path: v.string(), there: v.boolean() })),
  /** `Server` header of the proxy that proxycfg.exe has set for the machine. */
  proxy: v.optional(v.string()),
  /** IIS 7 and later: its WMI provider is installed. */
  iisScripts: v.optional(v.boolean(), true),
  /** IIS 7 and later: the folder that redirection.config names; absent = none. */
  redirectedTo: v.optional(v.string()),
  /** Who starts the agent, if not an administrator with all rights. */
  account: v.optional(account, 'administrator'),
  quirks: v.optional(v.array(quirkSchema), []),
});
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;
