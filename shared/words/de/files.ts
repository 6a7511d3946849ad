/** German: why a file or a folder cannot be used. */
import type {
  Damage,
  FileKind,
  FileProblem,
  FolderProblem,
  JournalProblem,
  UnreadFile,
  WriteProblem,
} from '../../text/file-problem.ts';
import { plain } from '../../text/printable.ts';

/** Longest quotation of what a schema says of a file. Unit: characters. */
const LONGEST_DETAIL = 300;
const TOO_LONG = 'Sie ist größer als 8 MiB, und solche Dateien schreibt Share80 nicht.';

const KINDS: Record<FileKind, { name: string; remedy: string }> = {
  record: {
    name: 'Einrichtungsdatensatz',
    remedy: ' Verwenden Sie den Einrichtungsdatensatz, den Share80 nach der Einrichtung gespeichert hat.',
  },
  snapshot: { name: 'Snapshot', remedy: ' Prüfen Sie den Server erneut, um einen neuen zu erhalten.' },
  plan: { name: 'Plan', remedy: ' Erstellen Sie einen neuen Plan aus einem Snapshot.' },
  result: { name: 'Ergebnisdatei', remedy: '' },
};

const HOLDS = {
  record: 'einen Einrichtungsdatensatz',
  snapshot: 'einen Snapshot',
  plan: 'einen Plan',
  journal: 'ein Journal',
  unknown: 'nichts, was Share80 geschrieben hat',
};

const LINES: Record<Exclude<JournalProblem['wrong'], 'form'>, string> = {
  'not-json': 'ist nicht lesbar: Sie ist kein JSON',
  order: 'steht nicht an ihrem Platz',
  altered: 'wurde geändert, oder eine Zeile davor fehlt',
  'step-not-begun': 'beendet einen Schritt, der nicht begonnen hat',
  'no-outcome': 'endet ohne Ergebnis',
};

const DAMAGES: Record<Exclude<Damage['what'], 'form' | 'journal'>, string> = {
  checksum: 'ihre Prüfsumme ist falsch',
  repeated: 'etwas ist doppelt darin',
  'no-checksum': 'ihre Prüfsumme fehlt',
  'plan-checksum': 'der Plan passt nicht zu seiner Prüfsumme',
  id: 'ihre ID passt nicht',
  'other-journal': 'das Journal gehört zu einem anderen Plan',
  'unknown-steps': 'sie hat Schritte, die der Plan nicht hat',
  'not-an-object': 'sie ist kein JSON-Objekt',
};

/** Why a file cannot be used, and what to do. */
export function fileWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'missing':
    case 'not-a-file':
    case 'too-large':
    case 'not-text':
    case 'unreadable':
      return unreadWords(problem);
    case 'newer-version':
      return problem.kind === 'result'
        ? 'Dieses Ergebnis stammt vom Kit eines neueren Share80. Installieren Sie die neueste Version, um es zu verwenden.'
        : 'Diese Datei stammt von einem neueren Share80. Installieren Sie die neueste Version, um sie zu verwenden.';
    case 'older-version':
      return 'Dieses Ergebnis stammt vom Kit einer anderen Version von Share80. Erstellen Sie ein neues Kit und verwenden Sie dieses.';
    case 'not-a-look':
      return 'Dies ist ein Ergebnis von APPLY.cmd. Verwenden Sie das Ergebnis von LOOK.cmd, oder nach dem Rückgängigmachen das von UNDO.cmd.';
    case 'too-long':
      return unusable(problem.kind, TOO_LONG);
    case 'empty':
      return unusable(problem.kind, 'Sie ist leer.');
    case 'cut':
      return unusable(
        problem.kind,
        'Ihr Ende fehlt. Sie wurde nicht vollständig kopiert, oder der Agent wurde beim Schreiben unterbrochen.',
      );
    case 'not-json':
      return unusable(problem.kind, 'Sie ist beschädigt oder unvollständig (kein gültiges JSON).');
    case 'not-an-object':
      return unusable(problem.kind, 'Sie hat einen anderen Inhalt.');
    case 'unknown-version':
      return unusable(problem.kind, 'Ihre Version ist unbekannt.');
    case 'holds-other':
      return unusable(
        problem.kind,
        problem.kind === 'result' && problem.holds === 'unknown'
          ? 'Keine Startdatei eines Kits hat sie geschrieben.'
          : `Sie enthält ${HOLDS[problem.holds]}.`,
      );
    case 'damaged':
      return unusable(problem.kind, `Sie wurde geändert oder beschädigt (${damageWords(problem.damage)}).`);
    case 'other-kit':
      return unusable(
        'result',
        'Sie stammt von einem anderen oder älteren Kit. Verwenden Sie das Ergebnis des neuesten Kits.',
      );
    case 'older-than-set-up':
      return unusable(
        'result',
        'Nach der Uhr des Servers ist sie älter als die Einrichtung. Führen Sie LOOK.cmd dort erneut aus.',
      );
    case 'installed-anew':
      return unusable(
        'result',
        `Sie stammt von einem anderen Server namens ${plain(problem.server)}: Windows wurde dort zu einer anderen Zeit installiert.`,
      );
    case 'other-plan':
      return unusable('result', `Sie gehört zu Plan ${plain(problem.found)}, nicht zu Plan ${plain(problem.wanted)}.`);
    case 'other-server':
      return unusable(
        'result',
        `Sie stammt vom Server ${plain(problem.found)}, aber der Plan ist für ${plain(problem.wanted)}.`,
      );
  }
}

function unreadWords({ code, detail }: UnreadFile): string {
  switch (code) {
    case 'missing':
      return 'Share80 findet diese Datei nicht.';
    case 'not-a-file':
      return 'Dies ist keine Datei.';
    case 'too-large':
      return `Share80 kann diese Datei nicht verwenden. ${TOO_LONG}`;
    case 'not-text':
      return 'Share80 kann diese Datei nicht verwenden: Sie ist beschädigt oder keine Textdatei.';
    case 'unreadable':
      return `Share80 kann diese Datei nicht lesen (${plain(detail)}).`;
  }
}

function unusable(kind: FileKind, wrong: string): string {
  const { name, remedy } = KINDS[kind];
  return `Share80 kann diese Datei nicht als ${name} verwenden. ${wrong}${remedy}`;
}

function damageWords(damage: Damage): string {
  switch (damage.what) {
    case 'form':
      return shortened(damage.detail);
    case 'journal': {
      const { line, wrong, detail } = damage.problem;
      return `Zeile ${line} des Journals ${wrong === 'form' ? `ist nicht lesbar: ${shortened(detail)}` : LINES[wrong]}`;
    }
    default:
      return DAMAGES[damage.what];
  }
}

function shortened(detail: string): string {
  return plain(detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail);
}

/** Why a kit couldn't be created, and what to do. */
export function folderWords(problem: FolderProblem): string {
  const folder = plain(problem.folder);
  switch (problem.code) {
    case 'root':
      return `${folder} ist das Stammverzeichnis eines Datenträgers. Wählen Sie einen Ordner darauf, zum Beispiel ${folder}share80-kit.`;
    case 'not-a-folder':
      return `${folder} ist kein Ordner. Wählen Sie einen neuen oder leeren Ordner für das Kit.`;
    case 'holds-files': {
      const example = problem.example === '' ? '' : `, zum Beispiel „${plain(problem.example)}“`;
      return `${folder} enthält schon andere Dateien${example}. Wählen Sie einen neuen oder leeren Ordner für das Kit.`;
    }
    default:
      return `Share80 kann das Kit nicht in ${folder} erstellen${whyNotWritten(problem)}`;
  }
}

/** Why `place` could not be written. */
export function unwrittenWords(place: string, problem: WriteProblem): string {
  return `Share80 kann ${plain(place)} nicht schreiben${whyNotWritten(problem)}`;
}

function whyNotWritten({ code, detail }: WriteProblem): string {
  switch (code) {
    case 'disk-full':
      return ': Der Datenträger ist voll.';
    case 'no-rights':
      return ': Sie haben keine Berechtigung, oder ein anderes Programm hat es geöffnet.';
    case 'in-use':
      return ': Ein anderes Programm verwendet es, oder es ist das Stammverzeichnis eines Datenträgers. Wählen Sie dort einen neuen Ordner.';
    case 'bad-path':
      return ': Der Name ist ungültig, oder ein Teil des Pfads ist kein Ordner.';
    case 'is-record':
      return ': Es ist ein Einrichtungsdatensatz. Wählen Sie eine andere Datei.';
    case 'foreign-link':
      return ': Es ist ein Link eines anderen Benutzers und kann überallhin führen. Wählen Sie die Datei selbst.';
    case 'other':
      return ` (${plain(detail)}).`;
  }
}
