/** German: headings and fixed sentences of the report. */
import type { Confidence } from '../../knowledge/standing.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Listener, Probe } from '../../snapshot/snapshot.ts';
import { plain } from '../../text/printable.ts';
import { addressRange, listed } from './phrases.ts';
import { fromWords, outcomeOfQuestion } from './results.ts';

type NotAsked = Evidence['notAsked'][number]['what'];

/** How a step of the plan ended, as the journal has it. */
type StepResult = 'done' | 'failed' | 'put-back' | 'open' | 'not-reached' | 'not-run' | 'yours' | 'unknown';

/** An endpoint that was asked, and what came of it. */
function probe({ host, address, port, from, outcome, status, server }: Probe) {
  const answer = outcome === 'answered' ? `HTTP ${status}, Server: ${server}` : outcomeOfQuestion(outcome);
  return {
    asked: `${host ? `${host}, ` : ''}${address}:${port} (${fromWords(from)})`,
    answer,
  };
}

const STEP_RESULTS: Record<StepResult, string> = {
  done: 'fertig',
  failed: 'fehlgeschlagen',
  'put-back': 'fertig, dann Rollback',
  open: 'begonnen, Ende unbekannt',
  'not-reached': 'nicht erreicht',
  'not-run': 'nicht ausgeführt',
  yours: 'Ihrer: Share80 führt ihn nicht aus',
  unknown: 'unbekannt',
};

const planDocument = {
  title: (server: string) => `Plan für ${plain(server)}`,
  heading: 'Stand dieses Plans',
  notApplied: 'Dieser Plan wurde nicht angewendet. Share80 hat nichts geändert.',
  practice: 'ÜBUNG: Dieser Plan ist für einen Übungsserver, nicht für einen echten.',
  madeBy: (version: string, time: string) => `Erstellt von Share80 ${plain(version)} um ${time} (UTC).`,
};

export const report = {
  planDocument,
  title: (server: string) => `Port 80 teilen auf ${plain(server)}`,
  confidential:
    'Vertraulich: Dieser Bericht enthält Namen, IP-Adressen, Websites und Programme eines Servers. Geben Sie ihn nur an Personen weiter, die ihn brauchen.',
  practice: (standIns: string) =>
    `ÜBUNG: Diese Einrichtung lief auf einem Übungsserver (${plain(standIns)}). Kein echter Server wurde gelesen oder geändert. Die Ergebnisse zeigen nicht, wie sich ein echter Server verhält.`,
  madeBy: (version: string, time: string) =>
    `Erstellt von Share80 ${plain(version)}. Einrichtung vom ${time}. Alle Zeiten sind UTC. Diese Übersetzung hat noch kein Muttersprachler geprüft.`,
  headings: {
    verdict: 'Ergebnis',
    server: 'Server',
    listening: 'Wer wo lauscht',
    steps: 'Schritte des Plans',
    checks: 'Ergebnisse der Überprüfung',
    notChecked: 'Was nicht getestet wurde',
    findings: 'Befunde vor der Änderung',
    consequences: 'Nebenwirkungen der Auswahl',
    journal: 'Journal des Agents',
    evidence: 'Belege: Antworten, lauschende Programme und Ereignisse',
    undo: 'So machen Sie die Einrichtung rückgängig',
    standing: 'Wie gewiss die Angaben sind',
  },
  labels: {
    computer: 'Computername',
    system: 'Betriebssystem',
    method: 'Methode',
    web: 'Website-IP-Adressen',
    stream: 'Streaming-IP-Adresse',
    plan: 'Plan',
    outage: 'Erwarteter Ausfall',
    step: 'Schritt',
    before: 'Vorher',
    after: 'Nachher',
    reason: 'Grund',
    undo: 'Rückgängig',
    result: 'Ergebnis',
    limit: 'Höchstens',
    check: 'Test',
    expected: 'Erwartet',
    seen: 'Gesehen',
    from: 'Getestet',
    time: 'Zeit',
    event: 'Ereignis',
    problem: 'Problem',
    impact: 'Auswirkung',
    action: 'Was Sie tun können',
    reference: 'Quelle',
    severity: 'Schwere',
    why: 'Grund',
    standing: 'Gewissheit',
    what: 'Was',
    meaning: 'Bedeutung',
    milliseconds: 'ms',
  },
  noSteps: 'Keine: Der Server hatte diese Einstellungen bereits.',
  noChecks: 'Danach wurde nichts überprüft.',
  noneMade: 'Kein Test war möglich.',
  noFindings: 'Keine.',
  noJournal: 'Der Agent hat kein Journal geschrieben, weil der Plan keine Schritte hat.',
  journalMissing:
    'Share80 hat kein Journal dieses Plans. Es weiß nicht, was der Agent getan hat, wenn überhaupt etwas.',
  stepResult: (result: StepResult) => STEP_RESULTS[result],
  system: (caption: string | null, version: string | null, servicePack: number | null) =>
    [caption ?? '?', version ?? '?', `SP ${servicePack ?? '?'}`].join(', '),
  sealedPlan: (id: string, hash: string) => `${id} (SHA-256 ${hash})`,
  probe,
  listener: ({ processId, program }: Listener) => `PID ${processId} ${program}`,
  event: ({ type, message }: { type: string; message: string }) => `${type}: ${message}`,
  /** Both in seconds. @param stays the services that stay stopped until the undo */
  outage: (web: number, streaming: number, stays: readonly string[]) =>
    stays.length === 0
      ? `Websites etwa ${web} s, HTTP-Streaming etwa ${streaming} s (geschätzt, ohne Streaming über andere Protokolle)`
      : `bleibt bis zum Rückgängigmachen beendet: ${plain(listed(stays))}`,
  addressRange,
  /** The drawing of who listens where, and the table in its place. */
  listening: {
    endpoint: 'IP-Adresse und Port',
    before: 'Vor der Änderung',
    seen: { run: 'Nach der Änderung, wie gesehen', undo: 'Nach dem Rückgängigmachen, wie gesehen' },
    planned: 'Nach der Änderung, laut Plan',
    unseenBefore: 'Share80 hat nicht gesehen, wer vor der Änderung gelauscht hat.',
    unseenAfter: 'Share80 hat nicht gesehen, wer danach gelauscht hat.',
  },
  /** @param subjects IP addresses or websites */
  sameFor: (subjects: string, count: number) => `Ebenso für ${count} weitere: ${subjects}.`,
  seconds: (seconds: number) => `${seconds} s`,
  notAsked: (what: NotAsked) => NOT_ASKED[what],
  /** What no version of Share80 can see from where it runs. */
  alwaysUnchecked: [
    'Player auf anderen Computern, in anderen Netzwerken und hinter anderen Firewalls.',
    'Ob die Einstellungen nach einem Neustart des Servers bestehen bleiben. Überprüfen Sie dann erneut: Andere Programme können die IP-Listenliste jederzeit ändern.',
  ],
  undo: (planId: string, practice: boolean) => [
    'In Share80: Öffnen Sie diese Einrichtung und wählen Sie „Rückgängig machen“, oder führen Sie aus: share80 undo RECORD',
    practice
      ? 'Auf einem echten Server geht das auch ohne Share80. Verwenden Sie für einen Übungsserver Share80.'
      : `Auf dem Server, ohne Share80: Führen Sie UNDO.cmd des Kits als Administrator aus, oder das in Share80\\${planId} im Windows-Ordner, wo nur Administratoren schreiben können. Führen Sie nichts in einem Ordner Share80 an anderer Stelle aus: Jeder könnte es geschrieben haben.`,
    'Die Schritte oben werden umgekehrt, der letzte zuerst. Die Sicherungen auf dem Server bleiben.',
  ],
  confidence: (confidence: Confidence) => CONFIDENCE[confidence],
  undoDone: (outcome: string) => `Diese Einrichtung wurde rückgängig gemacht. ${outcome}`,
  /** @param outcome '' = its journal has no end */
  undoTried: (outcome: string) =>
    `Diese Einrichtung rückgängig zu machen wurde begonnen. ${outcome === '' ? 'Share80 weiß nicht, wie es endete.' : outcome}`,
};

const CONFIDENCE: Record<Confidence, string> = {
  confirmed: 'durch einen veröffentlichten Text bestätigt',
  inferred: 'aus bestätigten Tatsachen abgeleitet',
  'from-memory': 'aus dem Gedächtnis, unbestätigt',
};

const NOT_ASKED: Record<NotAsked, string> = {
  'server-probes': 'Der Server hat seine eigenen IP-Adressen nicht getestet.',
  'pc-probes': 'Dieser PC hat nicht alle IP-Adressen getestet.',
  'secure-sites': 'Websites mit HTTPS wurden nicht getestet.',
  sites: 'Einige Websites wurden nicht mit ihrem Namen getestet.',
  snapshot: 'Share80 hat den Server danach nicht gelesen.',
};
