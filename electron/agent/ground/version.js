/**
 * The agent: the one part of Share80 that reads or changes a Windows server. Plain JScript for Windows Script Host 5.6
 * (ECMAScript 3), joined from small files; run by cscript, see main.js for its verbs. It changes nothing but what an
 * approved plan names, and takes that back by itself when a step fails.
 */
var agentVersion = '0.2.0';
/** The versions of the formats that it writes, derived like contract.d.ts. */
var formats = {
  snapshot: 6,
  plan: 4,
  journal: 4
};
/**
 * Every method that a plan may name: whether streaming then gets port 80 of an address that the web gives up, which values
 * of Http.sys, and whether the sites of IIS 5.0, a plan may set by it, and whether it may stop who holds the port, and keep
 * Windows from starting that.
 */
var methods = {
  'listen-list': {
    sharesPort80: true,
    values: ['listenonlylist'],
    setsNamedValue: false,
    setsMetabase: false,
    stopsHolders: false
  },
  'hotfix': {
    sharesPort80: true,
    values: ['listenonlylist'],
    setsNamedValue: true,
    setsMetabase: false,
    stopsHolders: false
  },
  'other-port': {
    sharesPort80: false,
    values: [],
    setsNamedValue: false,
    setsMetabase: false,
    stopsHolders: false
  },
  'loopback': {
    sharesPort80: true,
    values: ['listenonlylist'],
    setsNamedValue: false,
    setsMetabase: false,
    stopsHolders: false
  },
  'site-addresses': {
    sharesPort80: true,
    values: [],
    setsNamedValue: false,
    setsMetabase: true,
    stopsHolders: false
  },
  'stop-services': {
    sharesPort80: true,
    values: [],
    setsNamedValue: false,
    setsMetabase: false,
    stopsHolders: true
  }
};
/**
 * Everybody who may get an address: the service that it lives in ('' = none), whether a plan may start the one that its
 * choice names, whether it may set the plug-in, and whether the claimant may hold its endpoint before.
 */
var claimants = {
  'wms': { service: 'wmserver', startsNamed: false, setsPlugin: true, comesByItself: false },
  'program': { service: '', startsNamed: true, setsPlugin: false, comesByItself: true },
  'wms-4': { service: '', startsNamed: false, setsPlugin: false, comesByItself: true }
};
/**
 * What a plan may change beside, declared by the generations of Windows: services in lower case. Which services depend on
 * Http.sys, and what a claimant needs, is read on the server. The programs are only looked for.
 */
var family = {
  programs: ['nginx', 'apache2.4', 'apache2.2', 'apache', 'caddy', 'com.docker.service', 'docker', 'node'],
  services: [
    'http',
    'httpfilter',
    'w3svc',
    'iisadmin',
    'reportserver',
    'sqlserverreportingservices',
    'powerbireportserver',
    'msdepsvc'
  ],
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
