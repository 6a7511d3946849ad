/**
 * The agent: the one part of Share80 that reads or changes a Windows server. Plain JScript for Windows Script Host 5.6
 * (ECMAScript 3), joined from small files; run by cscript, see main.js for its verbs. It changes nothing but what an
 * approved plan names, and takes that back by itself when a step fails.
 */
var agentVersion = '0.1.0';
/** The versions of the formats that it writes, derived like contract.d.ts. */
var formats = {
  snapshot: 2,
  plan: 1,
  journal: 2
};
/** Every method that a plan may name, and whether streaming then gets port 80 of an address that the web gives up. */
var methods = {
  'listen-list': true,
  'hotfix': true,
  'other-port': false
};
