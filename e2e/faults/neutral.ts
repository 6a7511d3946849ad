import { AGAIN, ANYWHERE, CHECKS } from './rules.ts';

/** What says nothing of the server's state: advice, what a person pressed, what is not known. */
export const NEUTRAL: readonly (readonly [places: RegExp, sentences: readonly RegExp[]])[] = [
  // What a report is, and how its parts are called.
  [
    /^report head$/,
    [
      /^Sharing port 80 on \S+$/,
      /^Confidential: this report names /,
      /^Pass it on only to those who need it\.$/,
      /^PRACTICE: this was carried out on a pretend server /,
      /^No real server was looked at or changed, and nothing here proves how a real one behaves\.$/,
      /^Made by Share80 0\.$/,
      /^Set-up of [\dT:-]+Z\.$/,
      /^All times are UTC\.$/,
    ],
  ],
  [
    /^report heading$/,
    [
      /^(Result|Server|Steps of the plan|What was seen afterwards|What was not checked|What was found before)$/,
      /^(What the choice costs|What the agent wrote down|Evidence: answers, listeners and events)$/,
      /^(How to undo it|How sure the facts are)$/,
    ],
  ],
  [/^report head of a table$/, [/^[A-Z][\w -]*( \| ?[\w -]*)+$/, /^ \| Time \| Event \| SHA-256$/, /^$/]],
  [
    /^report undo$/,
    [
      /^(In Share80|On the server, without Share80): /,
      /^On a real server this also works without Share80; /,
      /^Undo takes the steps above back in reverse order/,
    ],
  ],
  // Of what was not checked nothing is promised.
  [/^report not-checked$/, [/^/]],
  [CHECKS, [/^Not checked \| /]],
  [/^verify$/, [/^[\d.:]+ \| (Streaming|Web) \| Not checked$/]],
  // What a person can do after a failure: looking changes nothing.
  [
    /^(apply|verify)$/,
    [/^Either checks \S+ first and changes nothing\.$/, /^“Try again” then shows a plan for the same choice\.$/],
  ],
  [
    /^verify$/,
    [
      /^Does it work\?$/,
      /^A code such as HTTP 404 or 403 is no failure here: the test shows who answers\.$/,
      /^It asks for no page and no stream\.$/,
      /^After “Server:” a program names itself\.$/,
      /^Microsoft-IIS is the web server\.$/,
      /^Cougar is Windows Media Services, whose number does not matter: no stream was asked for\.$/,
      /^(What was seen, address by address|What else was looked at|What was not checked)$/,
      /^Whether a player outside this network reaches the server: /,
      /^This PC did not ask all addresses of the server: not reachable from here\.$/,
      /^Changes since the setup, and what was not read$/,
    ],
  ],
  [/^apply$/, [/^What was done$/]],
  // How the program stands, and what it can do.
  [
    /^frame$/,
    [
      /^(Needs attention|Not known|Not everything seen|Not verified|Restart needed|Another copy of Share80 is at work on it)$/,
      /^(Report on \S+|Keep a report|Restart the server|Undo|Undo the set-up of \?|More from the server|This did not work)$/,
      /^Every step, the values before and after, what was seen and what was not\.$/,
      /^The record of this set-up (could not be written on this PC\.|is on this PC:)$/,
      /^On a real server, start LINK\.cmd \(or LOOK\.cmd\) again after that\.$/,
      /^Undo puts the settings back as they were before this setup, and says what it couldn’t restore\.$/,
      /^It refuses if they were changed since\.$/,
      /^The agent puts every setting back as it was before, those of HTTP streaming too, and says what it couldn’t restore\.$/,
      /^Web sites stop for about \d+ seconds?\.$/,
      /^LOOK\.cmd in the kit shows how the server is now; UNDO\.cmd takes the set-up back\.$/,
      /^Open here what they write\.$/,
      /^(Real servers|Practice server)$/,
      /^Nothing is changed before you have seen the plan and said so\.$/,
      /^Not a real server: stand-ins answer in place of Windows\.$/,
      /^Nothing real is changed\.$/,
      /^The server, its services and its addresses exist only inside this program\.$/,
      /^The server has not called yet\.$/,
      /^Connected with \S+\.$/,
      /^(The connection to the server is lost|Or create a new kit)$/,
      /^On the server, start LINK\.cmd of the same kit again \(from \)\.$/,
      /^This page goes on by itself when the server calls\.$/,
      /^The connection with \S+ was lost(\.|; it was last heard at \S+\.)$/,
    ],
  ],
  [
    /^(frame|printed)$/,
    [
      /^The connection to the server was lost\.$/,
      /^As long as the agent runs, it finishes its work or rolls back(, and reports when it is back)?\.$/,
    ],
  ],
  // An interruption, and the ways out of it.
  [
    /^(recovery|printed)$/,
    [
      /^A set-up was interrupted( in the middle)?\.$/,
      /^Either can fail; then you are told what was not restored\.$/,
      /^((finish|go-back): )?(Close the old set-up, then show a new plan|Leave the server as it is)\.$/,
      /^((finish|go-back): )?Undo the plan(, then show a new plan for the same choice|; websites can stop for some minutes)\.$/,
      /^((finish|go-back): )?Look whether it works, and keep it\.$/,
      /^(How \S+ stands|Interrupted|Two ways out|Go back|Finish|Reach the server again|Write a kit and listen\.\.\.)$/,
      /^(Undo the interrupted plan on \S+\?|Undo it on \S+ now|Don’t undo)$/,
      /^To look at it again or to undo the set-up, the server has to call: /,
      /^(Changed|Not changed|Neither, or not known):$/,
    ],
  ],
  // What the agent wrote as it went, line by line.
  [/^printed$/, [/^step \| (Began|Began to undo|Began to put everything back)$/]],
  [/^printed$/, [/^step \| ((Undo|Putting back): )?step s\d+ (done|failed\b.*)$/]],
  // What follows from a change that was found, what can be done, and where that is written.
  [
    AGAIN,
    [
      /^Since the set-up:$/,
      /^(Another program or a person has changed it|Changed bindings of websites can|Only what the plan set was compared)\.$/,
      /^At its next start Http\.sys can take the streaming address /,
      /^Http\.sys does not limit itself to the addresses of web sites any more\.$/,
      /^Whether (the listen list keeps it away from the streaming address is said by|anything else changed is not known)/,
      /^The listen list names an address that no adapter has\.$/,
      /^That can take all web sites of IIS down at the next start of Http\.sys /,
      /^Streams may be offered at another address or port than players expect, or come into conflict with IIS\.$/,
      /^The set-up left them as (on|off), /,
      /^Share80 doesn’t know whether it (matters here|changed since the setup)\.$/,
      /^(Check the server again and let Share80 set it up anew|Find out |Mend the listen list first: |Remove what the other findings name\.)/,
      /^(Stop that program or let it use another port, then enable the plug-in again\.|Then disable and enable the plug-in )/,
      /^(Give the server this address again|Or check the server again|Make sure that the agent runs as an administrator|Look at it on the server yourself\.)/,
      /^Look in the event log of the server why they stopped, then start them in Services\.$/,
      /^(Microsoft|The record of the set-up, compared with|Windows error 1214; )/,
    ],
  ],
  // Verdicts and ends that promise nothing of the server.
  [
    ANYWHERE,
    [
      /^(Save|Verify|Check|Connect|Look|Stop|Start|Make|Restart|Remove|Wait|Go through|If you expected) .*\.$/,
      /^For files copied by hand: /,
      /^(You can also undo the setup, unless Windows has to be restarted first|Then check the server again: it shows what was restored|Do not use this file)\.$/,
      /^The report (lists what was not tested|says what was not read)\.$/,
      /^The (Apply page and the report say why|Verify page and the report say what)\.$/,
      /^(Something that has to be seen was not; the Verify page and the report name it\.|Not everything that proves it was seen)$/,
      /^(Backups stay on the server|The backups in the same folder stay|No stream was played|Nothing needs to be done)\.$/,
      /^(What became of this setup is not known|Share80 has no journal of it that tells its end\.|Steps of the plan can have been carried out\.)$/,
      /^(The server needs your attention|Something is not as it should be\.|Some settings, or all, can be those of the setup\.)$/,
      /^(The undo failed\.|The plan was stopped, and not everything could be rolled back\.)$/,
      /^not all of them, or not their effect, could be seen afterwards\.$/,
      /^The plan was refused before its first step, or it had none\.$/,
      /^Until it stops(, or Windows is restarted)?, websites don’t answer\.$/,
    ],
  ],
  // Why a step failed, in the agent's own codes: the fault of the row.
  [
    ANYWHERE,
    [
      /^A step failed or the setup was canceled\.$/,
      /^(A service did not (stop|start) in time|The streaming plug-in did not take its new settings|A setting could not be written)\./,
      /^(The server’s disk could not be written|The agent has no right to do this|The agent met something that it does not know)\./,
      /^(Another program (holds the port that streaming was to get|took the port before streaming could)|Another agent is at work on this server)\./,
      /^(Something on the server changed since it was checked|An address of the plan is no longer on the server)\./,
      /^(The set-up was cancelled|There is nothing to undo on this server|This plan was carried out already, or another one is unfinished)\./,
      /^(It is held by \S+ \(process \d+\)|If you know of none, start this one as an administrator of the server)\.$/,
      /^If the clock of the server is wrong, set it first/,
      /^Save the report; its expert details show what happened\.$/,
    ],
  ],
  // A restart that is missing; the row goes on to make it.
  [
    ANYWHERE,
    [
      /^A restart of the server is needed$/,
      /^It needs a restart of Windows\.$/,
      /^HTTP streaming isn’t working yet: Http\.sys still uses its old settings\.$/,
      /^Http\.sys still uses its old settings and holds the port, so HTTP streaming could not start\.$/,
      /^Http\.sys uses them only after a restart of Windows\.$/,
      /^Windows still works with the earlier settings\.$/,
    ],
  ],
];
