/** The Connect page. */

export const connectWords = {
  title: 'Which server should share port 80?',
  lead: 'Share80 lets web sites (IIS) and Windows Media Services use port 80 on the same server, each on an address of its own. It looks first, shows you its plan, and changes nothing before you say so.',
  servers: 'Practice servers',
  serversHint:
    'Each is a pretend Windows Server with a situation of its own. If you are new here, keep the first one and press Next.',
  touched: 'You have changed this one before.',
  again: 'How to go on with this practice server',
  afresh: 'Start again with a fresh one',
  asItIs: 'Go on with it as it is now',
};

export const waitingWords = {
  connecting: {
    title: 'Connecting',
    lead: 'This takes a moment. Nothing is changed.',
    doing: (server: string) => `Waiting for ${server} to answer...`,
  },
  inspecting: {
    title: 'Looking at the server',
    lead: 'Addresses, services, web sites and the streaming plug-in are read. Nothing is changed.',
    doing: (server: string) => `Reading ${server}...`,
  },
};
