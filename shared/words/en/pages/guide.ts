/** The user guide: sections in their order. `picture` says what its picture shows; '' = it has none. */
export const guide = {
  title: 'User guide',
  lead: 'Share80 lets IIS share port 80 of one Windows server with Windows Media Services or another program. It can undo that.',
  pictures: 'The pictures show a practice server.',
  sections: {
    before: {
      title: 'Before you begin',
      text: [
        'Share80 sets up Windows 2000 Server, Server 2003 and later, and Windows 8 to 11. Only Windows 10, Server 2016 and later can run it themselves.',
        'To share port 80, the server needs two IP addresses of its own. Both should be static.',
        'With one IP address, streaming can use another port. On Server 2008 and later, a program can also share by 127.0.0.1, or get port 80 while the services that use it are stopped.',
        'You need an administrator account on the server. Share80 asks for no password.',
        'Websites can stop for a short time. Choose a time at which that’s acceptable.',
      ],
      picture: '',
    },
    practice: {
      title: 'Practice first',
      text: [
        'Choose a practice server on the Connect page. It runs the same agent as a real server.',
        'Its listeners are on this PC only. You can apply, undo, and start again as often as you like.',
      ],
      picture: 'The Connect page with the list of practice servers',
    },
    server: {
      title: 'Connect a real server',
      text: [
        '“Live link” creates a kit: a folder to copy to the server. Run LINK.cmd there as an administrator.',
        'If the server can’t reach this PC, choose “Copy files by hand”. LOOK.cmd checks the server, and writes a file that you bring back.',
        'Both show a check code. Continue only if it matches the one that Share80 shows.',
        'Keep the kit where only administrators can write.',
        '“This computer” sets up the Windows computer that you sit at, without a kit. “Who holds a port?” only looks.',
      ],
      picture: 'The page that tells you to run LOOK.cmd on the server',
    },
    check: {
      title: 'Read the findings',
      text: [
        'Share80 reads the server and changes nothing.',
        'Fix the problems, if there are any, and check again. A warning names a risk or a side effect.',
      ],
      picture: 'The Check page with findings and the server summary',
    },
    addresses: {
      title: 'Choose the IP address',
      text: [
        'Websites keep some IP addresses; streaming, or the program, gets one.',
        'Share80 recommends a choice. It shows what each choice changes, and refuses what can’t work.',
      ],
      picture: 'The Addresses page: who would listen where',
    },
    review: {
      title: 'Review and apply the plan',
      text: [
        'The plan lists every step, the values before and after, the expected outage, and how to undo.',
        'Nothing changes before you approve it. Save or print it first, if somebody else has to agree.',
        'If a step fails or you cancel, the agent rolls back. Share80 lists what it couldn’t restore.',
        'With files copied by hand, APPLY.cmd in the new kit applies the plan.',
      ],
      picture: 'The Review page with the steps of the plan',
    },
    verify: {
      title: 'Verify',
      text: [
        'Share80 asks every IP address who answers, and compares that with the plan.',
        'A test that couldn’t run isn’t a success. Play a stream from another PC: Share80 plays none.',
        'If a restart is needed, restart the server and verify again.',
        'If Share80 waits for you, do what the last step of the plan says, then verify again.',
      ],
      picture: 'The Verify page: who answers on each IP address',
    },
    report: {
      title: 'Keep the report, and check every day',
      text: [
        'Save the report with your server documents. The setup record stays on this PC.',
        'Another program can change the IP listen list later. “Daily check” writes a file that notices it.',
      ],
      picture: 'The Report page: the next steps, and the formats of the report',
    },
    undo: {
      title: 'Undo',
      text: [
        'Open the setup under “Setups on this PC”, then select “Undo” on the Report page.',
        'UNDO.cmd in the kit undoes it without this PC. It asks first if the kit has no plan. UNDO.cmd is in the folder of the plan, too: in Share80 in the Windows folder.',
        'Undo refuses if somebody else changed these settings since.',
      ],
      picture: '',
    },
    trouble: {
      title: 'If something goes wrong',
      text: [
        'If the connection is lost, the agent goes on alone: it finishes, or it rolls back. Connect again to see the result.',
        'After a power failure, Share80 opens on the interrupted setup and says how the server stands. UNDO.cmd undoes it, too.',
        'If Http.sys doesn’t stop, websites are down until Windows restarts.',
        'For help, send the setup record or the result file. Read it first: it names your server.',
      ],
      picture: '',
    },
    limits: {
      title: 'What nobody has seen yet',
      text: [
        'No true Windows Server has been set up with Share80 yet. Everything was tried on practice servers; Server 2003, 2008 and 2008 R2 also in a laboratory.',
        'The README in the source code lists what was proven where, and what wasn’t.',
      ],
      picture: '',
    },
  },
};
