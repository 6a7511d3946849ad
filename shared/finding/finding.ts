/**
 * Finding: severity, problem, impact, what to do, reference. Here it is data (a code and the facts that the
 * sentences need); `words/` turns it into the four sentences.
 */
export type Severity = 'blocks' | 'warning' | 'information';

export type FindingCode =
  | 'os-not-supported'
  | 'os-unknown'
  | 'os-2008'
  | 'os-2000'
  | 'web-edition'
  | 'no-security-updates'
  | 'stand-ins'
  | 'wms-missing'
  | 'wms-unreadable'
  | 'wms-disabled'
  | 'wms-not-running'
  | 'iis-missing'
  | 'one-address'
  | 'no-address'
  | 'adapters-unknown'
  | 'dhcp-address'
  | 'stale-list-entry'
  | 'all-list-entries-stale'
  | 'junk-list-entry'
  | 'hotfix-missing'
  | 'hotfix-unknown'
  | 'hotfix-needs-explicit-sites'
  | 'endpoint-taken'
  | 'site-needs-address'
  | 'site-shrinks'
  | 'site-cannot-start'
  | 'http-service-loses-address'
  | 'streaming-plugin-on-other-port'
  | 'listener-owner-unknown'
  | 'already-shared'
  | 'sites-unknown'
  | 'services-unknown'
  | 'registry-unknown'
  | 'socket-pooling-has-no-effect'
  | 'choice-address-not-here'
  | 'choice-same-address'
  | 'choice-no-web-address'
  | 'choice-method-not-offered'
  | 'choice-bad-port'
  | 'choice-too-many-addresses'
  | 'address-not-offered-by-wms'
  | 'site-not-automatic'
  | 'service-not-settled'
  | 'drift-list-changed'
  | 'drift-hotfix-removed'
  | 'drift-address-gone'
  | 'drift-plugin-changed'
  | 'drift-plugin-error'
  | 'drift-endpoint-taken'
  | 'drift-site-on-streaming-address'
  | 'drift-service-stopped'
  | 'drift-other-changes';

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** Names and values for the sentences; from the server, so never trusted as markup. */
  facts: Record<string, string | number | readonly string[]>;
}

/** Builds a finding. Facts are names and values from the server; sentences are made of them in `words/`. */
export function finding(code: FindingCode, severity: Severity, facts: Finding['facts'] = {}): Finding {
  return { code, severity, facts };
}

/** The same finding, as one that forbids something. */
export function blocking(source: Finding): Finding {
  return { ...source, severity: 'blocks' };
}
