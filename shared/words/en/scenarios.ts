/** English: the practice servers, by name. */

export const SCENARIOS = {
  typical: {
    title: 'Two IP addresses, one network adapter',
    teaches: 'The usual case: websites use port 80 on every IP address, and streaming needs one of them.',
  },
  'two-adapters': {
    title: 'Two network adapters, bound websites',
    teaches:
      'Windows Server 2003 R2 with FTP and mail: only the necessary services restart, and HTTPS stays with websites.',
  },
  'sp1-hotfix': {
    title: 'Service Pack 1 with the hotfix',
    teaches: 'With hotfix KB 892847 and every website bound to specific IP addresses, you can choose either method.',
  },
  'sp1-no-hotfix': {
    title: 'Service Pack 1 without the hotfix',
    teaches:
      'Without hotfix KB 892847, the IP listen list still works. One website IP address avoids the fault that the hotfix fixes.',
  },
  rtm: {
    title: 'No service pack',
    teaches: 'The first release of Windows Server 2003: the IP listen list is the only way to share port 80.',
  },
  'one-address': {
    title: 'Only one IP address',
    teaches: 'Sharing port 80 needs two IP addresses. See what to do with one, and how to use another port.',
  },
  dhcp: {
    title: 'An IP address from DHCP',
    teaches: 'An IP address that can change can take every website down. Use static IP addresses.',
  },
  'stale-list': {
    title: 'An IP listen list with an old IP address',
    teaches: 'The IP listen list has an IP address that the server lost, so no website starts.',
  },
  'web-edition': {
    title: 'Web Edition',
    teaches: 'Web Edition doesn’t have Windows Media Services, so Share80 can’t set it up.',
  },
  'already-done': {
    title: 'Already set up',
    teaches: 'The server already shares port 80: no change is necessary.',
  },
  'site-on-both': {
    title: 'A website on both IP addresses',
    teaches: 'A website that is bound to the streaming IP address can’t start anymore. Decide what to do first.',
  },
  crowded: {
    title: '64 IP addresses and 200 websites',
    teaches:
      'A hosting server with Reporting Services, remote management, and the media administration website. All use Http.sys.',
  },
  stubborn: {
    title: 'A web service that doesn’t stop',
    teaches: 'The web service accepts the stop but hangs, and the agent rolls back.',
  },
  'port-taken': {
    title: 'Another program on the IP address',
    teaches: 'Another web server holds port 80 of an IP address. Share80 names it before any change.',
  },
  'port-taken-late': {
    title: 'Another program is faster',
    teaches:
      'Another web server takes the IP address while Http.sys restarts. HTTP streaming fails, and the agent rolls back.',
  },
  'needs-reboot': {
    title: 'Works only after a restart',
    teaches: 'Http.sys uses its old list until the server restarts: neither a success nor a failure yet.',
  },
  german: {
    title: 'A German server',
    teaches: 'Windows is in German, the setup is the same: nothing depends on the language.',
  },
  'server-2008': {
    title: 'Server 2008',
    teaches: 'The usual case one generation later: netsh sets the IP listen list, and only the web service restarts.',
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
    teaches: 'The agent was started without Run as administrator: Share80 tells you before it reads anything else.',
  },
  'server-2008-ipv6': {
    title: 'Server 2008 R2 with IPv6',
    teaches: 'Websites also answer on IPv6 addresses. See which ones they lose, and which ones they keep.',
  },
  'server-2008-german': {
    title: 'A German Server 2008',
    teaches: 'netsh answers in German. Share80 reads only the IP addresses in it.',
  },
  'windows-2000': {
    title: 'Windows 2000 with IIS 5.0',
    teaches:
      'Share80 frees the IP address from IIS. You turn on HTTP streaming yourself, and Share80 waits for the effect.',
  },
  'windows-2000-pooled': {
    title: 'Windows 2000 with many websites',
    teaches:
      'Thirteen websites on All Unassigned and socket pooling, with FTP and mail: each one gets website IP addresses.',
  },
  'windows-2000-bare': {
    title: 'Windows 2000 with JScript 5.1',
    teaches: 'The script engine is too old for the agent. See what to install.',
  },
  'stream-login': {
    title: 'Streams for members only',
    teaches: 'The publishing point asks for a password: the port is ready, and Share80 says that it saw no stream.',
  },
  'stream-none': {
    title: 'Nothing to stream yet',
    teaches: 'The server has no publishing point: the setup works, and the report says what’s missing.',
  },
  'stream-denied': {
    title: 'A publishing point that denies everyone',
    teaches: 'The port is ready, but viewers get nothing: that’s a setting of the publishing point.',
  },
  'stream-encoder': {
    title: 'An encoder holds port 80',
    teaches:
      'Windows Media Encoder already uses port 80 of the streaming IP address. Share80 changes nothing and names it.',
  },
  'today-nginx': {
    title: 'nginx can’t start',
    teaches: 'IIS uses port 80 everywhere, and nginx ends with error 10013. It gets one IP address, and both run.',
  },
  'today-nginx-wildcard': {
    title: 'nginx on every IP address',
    teaches: 'nginx listens on every IP address. Share80 frees one, and you tell nginx which.',
  },
  'today-docker': {
    title: 'A Docker container on port 80',
    teaches: 'Docker publishes port 80 on every IP address. Share80 frees one, and you publish the container there.',
  },
  'today-one-address': {
    title: 'One IP address, IIS and nginx',
    teaches: 'The ordinary PC has one IP address. See the ways to run both.',
  },
  'today-loopback-list': {
    title: 'Http.sys on 127.0.0.1 only',
    teaches: 'Someone limited IIS to this computer. nginx gets the network IP address, and the list stays.',
  },
  'today-no-iis': {
    title: 'Port 80 without IIS',
    teaches: 'Reporting Services has port 80, and IIS isn’t there. Share80 names it and frees one IP address.',
  },
  'today-engine-rows': {
    title: 'A script engine without rows',
    teaches: 'The newer script engine doesn’t show rows in the usual way. The agent reads them by another.',
  },
  'today-engine-arrays': {
    title: 'A script engine without lists',
    teaches: 'The newer script engine shows no lists. Share80 says what it couldn’t read and changes nothing.',
  },
  'today-engine-both': {
    title: 'A script engine without either',
    teaches: 'The script engine shows neither rows in the usual way nor lists. Nothing is taken for missing.',
  },
  'today-declined': {
    title: 'Consent declined',
    teaches: 'Windows asks for consent before the change, and gets none: nothing is touched.',
  },
};

/** What people call a practice server, and what it teaches; one that is not known has its name only. */
export function scenarioWords(name: string): { title: string; teaches: string } {
  return Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name as keyof typeof SCENARIOS] : { title: name, teaches: '' };
}
