import { AGAIN, ANYWHERE, CHECKS } from './rules.ts';

/** What says nothing of the server's state: advice, what a person pressed, what is not known. */
export const NEUTRAL: readonly (readonly [places: RegExp, sentences: readonly RegExp[]])[] = [
  // What a report is, and how its parts are called.
  [
    /^report head$/,
    [
      /^Sharing port 80 on \S+$/,
      /^Confidential: this report has /,
      /^Share it only with people who need it\.$/,
      /^PRACTICE: this setup ran on a practice server /,
      /^No real server was read or changed\.$/,
      /^The results don’t show how a real server behaves\.$/,
      /^Created by Share80 0\.$/,
      /^Setup of [\dT:-]+Z\.$/,
      /^All times are UTC\.$/,
    ],
  ],
  [
    /^report heading$/,
    [
      /^(Result|Server|Who listens where|Streams|Steps of the plan|Verification results|What wasn’t tested|Findings before the change)$/,
      /^(Side effects of the choice|Journal of the agent|Evidence: answers, listeners, and events)$/,
      /^(How to undo the setup|How certain the facts are)$/,
    ],
  ],
  [/^report head of a table$/, [/^[A-Z][\w -]*( \| ?[\w -]*(, as seen)?)+$/, /^ \| Time \| Event \| SHA-256$/, /^$/]],
  [
    /^report undo$/,
    [
      /^(In Share80|On the server, without Share80): /,
      /^(On a real server, undo also works without Share80|For a practice server, use Share80|Don’t run anything in a Share80 folder elsewhere: anyone could have written it)\.$/,
      /^Undo reverses the steps above, last step first\.$/,
    ],
  ],
  // Of what was not checked nothing is promised.
  [
    /^report streams$/,
    [
      /^mms:\S+ \| http:\S+ \| Not tested: /,
      /^Not tested: /,
      /^(No publishing point was tested|Share80 didn’t read the publishing points), so (Share80|it) doesn’t know /,
      /^Add one in Windows Media Services\.$/,
    ],
  ],
  [/^report not-checked$/, [/^/]],
  [CHECKS, [/^Not tested \| /]],
  [/^verify$/, [/^[\d.:]+ \| (Streaming|Websites|Program) \| Not tested$/]],
  // What only a person can do, as the plan says it.
  [
    /^(verify|recovery|printed|report verdict)$/,
    [
      /^Your part$/,
      /^You: let .+ listen on [\d.:]+$/,
      /^Write “[^”]*” in place of the line that has only the port or another IP address\.$/,
      /^Give [\d.:]+ in its settings, in place of the port alone, every IP address, or another one\.$/,
      /^Then start the program, or restart it\.$/,
      /^Tell it its IP address first, as your step in the plan says, then start it\.$/,
      /^If it still doesn’t start, check the event log of the server\.$/,
      /^Nothing to do if it’s (written )?there already\.$/,
      /^Share80 sees the effect when it listens and answers there\.$/,
      /^Share80 (doesn’t change the settings of other programs|can’t undo this: write the earlier line again)\.$/,
      /^Do (your part on the practice server|the last step of the plan, then verify again\.)$/,
    ],
  ],
  // What a person can do after a failure: looking changes nothing.
  [
    /^(apply|verify)$/,
    [/^Either one checks \S+ first and changes nothing\.$/, /^“Try again” then shows a plan with the same choices\.$/],
  ],
  [
    /^verify$/,
    [
      /^Verification results$/,
      /^A code such as HTTP 404 or 403 isn’t a failure here: the test shows who answers\.$/,
      /^It requests no page( and no stream)?\.$/,
      /^Microsoft-IIS: websites\.$/,
      /^Cougar: Windows Media Services\.$/,
      /^(Results by IP address|Other tests|What wasn’t tested)$/,
      /^Whether (a stream plays, or a player|someone) outside this network reaches the server /,
      /^This PC didn’t test all IP addresses of the server: not reachable from here\.$/,
      /^Changes since setup, and what wasn’t read$/,
    ],
  ],
  [/^apply$/, [/^What was done$/]],
  // How the program stands, and what it can do.
  [
    /^frame$/,
    [
      /^(Needs attention|Waiting for you|Not known|Some tests couldn’t run|Not verified|Restart needed|Unknown|Open in another copy of Share80)$/,
      /^(Save the report for \S+|Save report|Restart the server|Undo|Undo the setup of \?|Results from the server|This didn’t work)$/,
      /^It lists every step, the values before and after, and what was tested and what wasn’t\.$/,
      /^(Share80 couldn’t write the setup record on this PC\.|The setup record is on this PC:)$/,
      /^To undo later, save the report as “Setup record” now\.$/,
      /^After a real server restarts, run LINK\.cmd \(or LOOK\.cmd\) on it again\.$/,
      /^Undo restores the settings from before this setup, and lists what it couldn’t restore\.$/,
      /^It refuses if they were changed since\.$/,
      /^The agent restores the earlier settings(, also those of HTTP streaming,)? and lists what it couldn’t restore\.$/,
      /^Websites stop for about \d+ seconds? \(estimate\), sometimes for some minutes\.$/,
      /^LOOK\.cmd in the kit reads the server\.$/,
      /^UNDO\.cmd undoes the setup\.$/,
      /^Open their results here\.$/,
      /^(Real server|Practice server|Setups on this PC)$/,
      /^(Share80 changes nothing until you confirm it|Opening one changes nothing)\.$/,
      /^Only APPLY\.cmd and UNDO\.cmd change it, when you run them there\.$/,
      /^Not a real server: other programs answer in place of Windows\.$/,
      /^A simulation: no real server is changed\.$/,
      /^Only its ports are real, and only on this PC\.$/,
      /^Waiting for the server to connect\.$/,
      /^Connected to \S+\.$/,
      /^The connection to \S+ was lost\.$/,
      /^Last contact: \S+\.$/,
      /^(The connection to the server is lost|Or create a new kit)$/,
      /^On the server, run LINK\.cmd of the same kit again \(from \)\.$/,
      /^This page continues when the server connects\.$/,
    ],
  ],
  [
    /^(frame|printed)$/,
    [
      /^The connection to the server was lost\.$/,
      /^While the agent runs, it finishes its work or rolls back(, and reports when it reconnects)?\.$/,
    ],
  ],
  // An interruption, and the ways out of it.
  [
    /^(recovery|printed)$/,
    [
      /^A setup was interrupted( partway)?\.$/,
      /^Undo can fail\.$/,
      /^Then Share80 lists what it couldn’t restore\.$/,
      /^((finish|go-back): )?(Close the old setup, then show a new plan|Leave the server as it is)\.$/,
      /^((finish|go-back): )?Undo the plan(, then show a new plan with the same choices)?\.$/,
      /^Websites can stop for some minutes\.$/,
      /^((finish|go-back): )?Verify the setup and keep it\.$/,
      /^(Setup of \S+ was interrupted|Interrupted|Choose how to continue|Undo|Undo and plan again|Verify and keep)$/,
      /^(Plan again|Leave as it is|Reconnect the server|Create kit and wait\.\.\.)$/,
      /^(Undo the interrupted plan on \S+\?|Undo now|Don’t undo)$/,
      /^To verify or undo the setup, create a kit and run its LINK\.cmd on the server\.$/,
      /^(Changed|Not changed|Neither, or unknown):$/,
    ],
  ],
  // What the agent wrote as it went, line by line.
  [/^printed$/, [/^step \| (Began|Began to undo|Began to roll back)$/]],
  [/^printed$/, [/^step \| ((Undo|Rollback): )?step s\d+ (done|failed\b.*)$/]],
  // What follows from a change that was found, what can be done, and where that is written.
  [
    AGAIN,
    [
      /^Since setup:$/,
      /^(Someone or another program changed it|Changed website bindings can)\.$/,
      /^It compared only what the plan set, and doesn’t know whether anything else changed\.$/,
      /^When Http\.sys starts next, it can take the (streaming|program) IP address /,
      /^Http\.sys no longer limits itself to the IP addresses of website bindings\.$/,
      /^The other findings and tests show whether it leaves the (streaming|program) IP address free\.$/,
      /^The IP listen list has an IP address that no network adapter has\.$/,
      /^That can take all websites down when Http\.sys starts next /,
      /^Streaming can use another IP address or port than players expect, or conflict with IIS\.$/,
      /^Setup left them as (on|off), /,
      /^Share80 doesn’t know whether it (matters here|changed since setup)\.$/,
      /^(Check the server and apply a new plan|Find out |Fix the IP listen list: |Fix the other findings\.)/,
      /^(Stop that program or give it another port, then enable the HTTP plug-in again\.|Then disable and enable the plug-in )/,
      /^(Give the server this IP address again|Or check the server and apply|Make sure that the agent runs as an administrator|Check it on the server yourself\.)/,
      /^Check the event log of the server for the cause, then start them in Services\.$/,
      /^(If you need it on port 80 again, undo the setup|If not, stop it and set its start type to Disabled in Services)\.$/,
      /^(Start it, then verify again|If it doesn’t start, check its own log)\.$/,
      /^(Microsoft|The setup record, compared with|Windows error 1214; )/,
    ],
  ],
  // Verdicts and ends that promise nothing of the server.
  [
    ANYWHERE,
    [
      /^(Save|Verify|Check|Connect|Stop|Start|Free|Create|Fix|Run|Read|Restart|Reconnect|See|Then|Wait|If you expected) .*\.$/,
      /^If you copy files by hand, run LOOK\.cmd /,
      /^(You can also undo the setup, unless you need to restart Windows first|Don’t use this file)\.$/,
      /^(The report lists what wasn’t (tested|read)|Its details show what happened|The list of tests and the report name it)\.$/,
      /^(The|A) new plan uses the present settings\.$/,
      /^Some tests couldn’t run$/,
      /^(Backups stay on the server|The backups on the server stay|No stream was played|No action is needed|Fix the cause before you try again)\.$/,
      /^(Share80 doesn’t know how this setup ended|Share80 has no journal with an end\.|Some steps of the plan might have run\.)$/,
      /^(The server needs your attention|Something isn’t as it should be\.|Some or all settings can be those of the setup\.)$/,
      /^(The undo failed\.|The plan was stopped, but the agent couldn’t roll back everything\.)$/,
      /^Share80 couldn’t read all of them, or couldn’t see their effect\.$/,
      /^The agent refused the plan before its first step, or the plan had no steps\.$/,
      /^Until it stops( or Windows restarts)?, websites don’t answer\.$/,
    ],
  ],
  // Why a step failed, in the agent's own codes: the fault of the row.
  [
    ANYWHERE,
    [
      /^(A service didn’t (stop|start) in time|The HTTP plug-in didn’t accept its new settings|The agent couldn’t write a setting|Windows kept the start type of a service)\./,
      /^(The agent couldn’t write to the disk of the server|The agent doesn’t have permission to do this|The agent had an unexpected error)\./,
      /^(Another program (holds the port that streaming needs|took the port before streaming could)|Another agent is running on this server)\./,
      /^(Something on the server changed since it was checked|The server no longer has an IP address of the plan)\./,
      /^(There’s nothing to undo on this server|This plan was already applied, or another one is unfinished)\./,
      /^(The port is held by \S+ \(process \d+\)|If you don’t know of one, run this agent as an administrator of the server)\.$/,
      /^If the clock of the server is wrong, set it first/,
    ],
  ],
  // A restart that is missing; the row goes on to make it.
  [
    ANYWHERE,
    [
      /^Restart the server, then verify$/,
      /^(HTTP streaming isn’t working|The program can’t have its IP address) yet: Http\.sys still uses the old settings\.$/,
      /^Http\.sys still uses the old settings and holds the port, so HTTP streaming couldn’t start\.$/,
      /^Http\.sys uses them only after Windows restarts\.$/,
      /^Until a restart, websites might not answer on the (streaming|program) IP address\.$/,
      /^Http\.sys still uses the old settings\.$/,
    ],
  ],
];
