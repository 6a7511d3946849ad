/** English: the practice servers, by name. */

export const SCENARIOS = {
  typical: {
    title: 'Two addresses, one adapter',
    teaches: 'The ordinary case: the web takes port 80 on every address, and one of them is to go to streaming.',
  },
  'two-adapters': {
    title: 'Two adapters, sites with addresses of their own',
    teaches:
      'Server 2003 R2 with FTP and mail beside the web: only what has to be restarted is restarted, and HTTPS stays with the web.',
  },
  'sp1-hotfix': {
    title: 'Service Pack 1 with the hotfix',
    teaches: 'With the hotfix of KB 892847 and every site on an address of its own, either method works.',
  },
  'sp1-no-hotfix': {
    title: 'Service Pack 1 without the hotfix',
    teaches:
      'Without the hotfix of KB 892847 the listen list alone still works; one web address avoids the fault that the hotfix mends.',
  },
  rtm: {
    title: 'No service pack',
    teaches: 'The first edition of Server 2003: the listen list is all that there is.',
  },
  'one-address': {
    title: 'Only one address',
    teaches: 'Sharing port 80 needs two addresses: what to do when there is one, and the other port as a way out.',
  },
  dhcp: {
    title: 'An address from DHCP',
    teaches: 'An address that can change takes every web site down when it does: use static ones.',
  },
  'stale-list': {
    title: 'A listen list with an old address',
    teaches: 'The listen list still names an address that the server has lost, so no web site starts.',
  },
  'web-edition': {
    title: 'Web Edition',
    teaches: 'Windows Media Services is not part of Web Edition: nothing can be set up here.',
  },
  'already-done': {
    title: 'Already set up',
    teaches: 'A server that shares port 80 already: there is nothing to do, and nothing is touched.',
  },
  'site-on-both': {
    title: 'A site on both addresses',
    teaches: 'A site that is bound to the streaming address by name cannot start any more: decide about it first.',
  },
  crowded: {
    title: '64 addresses and 200 sites',
    teaches:
      'A hosting server with Reporting Services, remote management and the media administration site, all of which use Http.sys.',
  },
  stubborn: {
    title: 'A web service that does not stop',
    teaches: 'The web service accepts the stop and hangs: everything goes back to how it was.',
  },
  'port-taken': {
    title: 'Another program on the address',
    teaches: 'Another web server holds port 80 of an address: it is named before anything is changed.',
  },
  'port-taken-late': {
    title: 'Another program is quicker',
    teaches:
      'Another web server takes the address while Http.sys restarts: the plug-in fails, and everything goes back.',
  },
  'needs-reboot': {
    title: 'Works only after a restart of the server',
    teaches: 'Http.sys goes on with its old list until the server restarts: neither a success nor a failure yet.',
  },
  german: {
    title: 'A German server',
    teaches: 'Texts are translated, the set-up is the same: nothing depends on words.',
  },
  'server-2008': {
    title: 'Server 2008',
    teaches:
      'The ordinary case one generation later: netsh sets the IP listen list, and only the web service restarts.',
  },
  'server-2008-r2-ftp': {
    title: 'Server 2008 R2 with FTP and HTTPS',
    teaches: 'IIS 7.5 keeps its settings in a shared folder. FTP never stops, and HTTPS stays with the websites.',
  },
  'server-2008-winrm': {
    title: 'Server 2008 with remote management on port 80',
    teaches:
      'Windows Remote Management uses port 80, too: it restarts with the websites, and loses the streaming IP address.',
  },
  'server-2008-not-elevated': {
    title: 'Server 2008 without administrator rights',
    teaches: 'The agent was started without Run as administrator: Share80 says so before it reads anything else.',
  },
  'server-2008-ipv6': {
    title: 'Server 2008 R2 with IPv6',
    teaches:
      'Websites answer at IPv6 addresses, too. Share80 says what they lose, and keeps what a website is bound to.',
  },
  'server-2008-german': {
    title: 'A German Server 2008',
    teaches: 'netsh answers in German. Share80 reads only the IP addresses in it.',
  },
};

/** What people call a practice server, and what it teaches; one that is not known has its name only. */
export function scenarioWords(name: string): { title: string; teaches: string } {
  return Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name as keyof typeof SCENARIOS] : { title: name, teaches: '' };
}
