/**
 * The agent: the one part of Share80 that reads or changes a Windows server. Plain JScript for Windows Script Host 5.6
 * (ECMAScript 3), joined from small files; run by cscript, see main.js for its verbs. It changes nothing but what an
 * approved plan names, and takes that back by itself when a step fails.
 */
var agentVersion = '0.2.0';
/** The versions of the formats that it writes, derived like contract.d.ts. */
var formats = {
  snapshot: 4,
  plan: 3,
  journal: 2
};
/**
 * Every method that a plan may name: whether streaming then gets port 80 of an address that the web gives up, and which
 * values of Http.sys a plan may set by it.
 */
var methods = {
  'listen-list': { sharesPort80: true, values: ['listenonlylist'], setsNamedValue: false },
  'hotfix': { sharesPort80: true, values: ['listenonlylist'], setsNamedValue: true },
  'other-port': { sharesPort80: false, values: [], setsNamedValue: false }
};
/**
 * What a plan may change beside, declared by the generations of Windows and by who gets the address: services in lower
 * case. Which services depend on Http.sys, and what a claimant needs, is read on the server.
 */
var family = {
  services: ['http', 'httpfilter', 'w3svc', 'iisadmin'],
  claimants: ['wmserver'],
  setsPlugin: true,
  otherValues: [
    'allowrestrictedchars',
    'disableserverheader',
    'enableaggressivememoryusage',
    'enablenonutf8',
    'favorutf8',
    'maxbytespersend',
    'maxconnections',
    'maxendpoints',
    'maxfieldlength',
    'maxrequestbytes',
    'percentuallowed',
    'urienablecache',
    'urimaxcachemegabytecount',
    'urimaxuribytes',
    'uriscavengerperiod',
    'urlsegmentmaxcount',
    'urlsegmentmaxlength'
  ]
};
