/** German: what is said around the plan: troubles, uses of an address, names of the wizard's steps. */
import type { Trouble, WizardStep } from '../../wire/session.ts';
import type { AddressUse } from '../../choice/address-options.ts';
import { plain, quoted } from '../../text/printable.ts';
import { MARKS } from './phrases.ts';
import { folderWords } from './files.ts';

const TROUBLES: Record<Trouble['code'], { title: string; action: string }> = {
  'no-contact': {
    title: 'Der Server hat nicht geantwortet.',
    action:
      'Stellen Sie sicher, dass der Agent auf dem Server läuft und diesen PC erreichen kann. Versuchen Sie es dann erneut.',
  },
  'lost-contact': {
    title: 'Die Verbindung mit dem Server ist abgebrochen.',
    action:
      'Solange der Agent läuft, beendet er seine Arbeit oder führt ein Rollback aus. Warten Sie eine Minute und verbinden Sie den Server wieder, um das Ergebnis zu sehen, oder führen Sie UNDO.cmd des Kits auf dem Server aus.',
  },
  'not-windows': {
    title: 'Auf diesem Computer läuft kein Windows.',
    action:
      'Starten Sie Share80 auf dem Windows-Computer selbst, oder verbinden Sie einen echten Server über einen Live-Link.',
  },
  'consent-declined': {
    title: 'Windows hat um Zustimmung gebeten und sie nicht bekommen.',
    action:
      'Es wurde nichts geändert. Versuchen Sie es erneut und stimmen Sie zu, oder bitten Sie einen Administrator dieses Computers darum.',
  },
  'not-started': {
    title: 'Windows hat den Agenten nicht gestartet.',
    action:
      'Es wurde nichts geändert. Eine Richtlinie kann Skripts auf diesem Computer verbieten. Dann läuft auch ein Kit hier nicht. Ein Administrator kann stattdessen die Befehle unten eingeben.',
  },
  'odd-path': {
    title: 'Ein Ordnername auf diesem Computer enthält ein Zeichen, das eine Befehlszeile falsch lesen kann.',
    action:
      'Es wurde nichts geändert. Die Details zeigen den Ordner. Setzen Sie SHARE80_STATE auf einen Ordner mit einfachem Namen und versuchen Sie es dann erneut.',
  },
  'practice-port-taken': {
    title: 'Der Übungsserver fand keinen freien Port auf diesem PC.',
    action: 'Schließen Sie Programme, die viele Ports verwenden, und versuchen Sie es dann erneut.',
  },
  'practice-busy': {
    title: 'Dieser Übungsserver wird schon verwendet.',
    action: 'Schließen Sie das andere Fenster oder den anderen Befehl und versuchen Sie es dann erneut.',
  },
  'practice-damaged': {
    title: 'Der gespeicherte Zustand dieses Übungsservers ist beschädigt.',
    action: 'Beginnen Sie mit einem neuen.',
  },
  'practice-newer': {
    title: 'Ein neueres Share80 hat diesen Übungsserver gespeichert.',
    action: 'Installieren Sie die neueste Version, oder beginnen Sie mit einem neuen.',
  },
  'practice-unknown': {
    title: 'Diese Version von Share80 hat den Übungsserver dieser Einrichtung nicht.',
    action: 'Verwenden Sie die Version von Share80, die den Einrichtungsdatensatz erstellt hat.',
  },
  'link-port': {
    title: 'Dieser PC kann an dieser IP-Adresse und diesem Port nicht lauschen.',
    action:
      'Vielleicht verwendet ein anderes Programm den Port. Wählen Sie einen anderen Port oder eine andere IP-Adresse dieses PCs.',
  },
  'kit-not-written': {
    title: 'Share80 konnte das Kit nicht erstellen.',
    action: 'Wählen Sie einen neuen oder leeren Ordner, in den Sie schreiben dürfen.',
  },
  'no-link': {
    title: 'Dieser Server ist nicht verbunden.',
    action:
      'Erstellen Sie ein Kit mit Live-Link, führen Sie dessen LINK.cmd auf dem Server aus und versuchen Sie es dann erneut.',
  },
  'carried-only': {
    title: 'Für diesen Server kopieren Sie Dateien manuell.',
    action: 'Führen Sie LOOK.cmd oder UNDO.cmd seines Kits auf dem Server aus und öffnen Sie das Ergebnis hier.',
  },
  'other-server': {
    title: 'Dies ist nicht der Server der Einrichtung.',
    action: 'Es wurde nichts geändert. Verbinden Sie den Server, den der Einrichtungsdatensatz nennt.',
  },
  'record-busy': {
    title: 'Ein anderes Share80 arbeitet an dieser Einrichtung.',
    action: 'Machen Sie dort weiter, oder schließen Sie es zuerst.',
  },
  'no-record': {
    title: 'Der Einrichtungsdatensatz ist nicht auf diesem PC.',
    action: 'Wählen Sie eine der Einrichtungen in der Liste.',
  },
  'only-looks': {
    title: 'Der Agent auf dem Server kann nur prüfen.',
    action:
      'Es wurde nichts geändert. Führen Sie LINK.cmd des Kits auf dem Server aus und versuchen Sie es dann erneut.',
  },
  'agent-trouble': {
    title: 'Der Agent auf dem Server hat einen Fehler gemeldet.',
    action: 'Siehe die Details. Mehr wurde nicht geändert. Prüfen Sie den Server erneut.',
  },
  'bad-snapshot': {
    title: 'Share80 hat nicht verstanden, was der Server gesendet hat.',
    action:
      'Es wurde nichts geändert. Stellen Sie sicher, dass der Agent zu dieser Version von Share80 gehört, und prüfen Sie dann erneut.',
  },
  'not-saved': {
    title: 'Share80 konnte die Datei nicht speichern.',
    action: 'Wählen Sie einen anderen Ordner oder schaffen Sie Speicherplatz und speichern Sie dann erneut.',
  },
  'wrong-moment': {
    title: 'Das ist jetzt nicht möglich.',
    action: 'Warten Sie, bis der laufende Schritt endet.',
  },
  unexpected: {
    title: 'In Share80 ist ein interner Fehler aufgetreten.',
    action:
      'Starten Sie Share80 neu und prüfen Sie dann den Server. Falls ein Plan begonnen hat, liegt sein Journal auf dem Server.',
  },
};

export function troubleWords(trouble: Trouble) {
  const detail = trouble.code === 'kit-not-written' ? folderWords(trouble.folder) : plain(trouble.detail);
  return { ...TROUBLES[trouble.code], detail };
}

const EFFECTS: Record<AddressUse['ifStreaming'], string> = {
  'cannot-start': 'kann nicht mehr starten',
  'stops-answering-here': 'antwortet an dieser IP-Adresse nicht mehr',
  unaffected: 'ist nicht betroffen',
  'in-the-way': 'blockiert diese IP-Adresse',
};

export function addressUseWords(use: AddressUse) {
  const port = use.port === 0 ? '' : `, Port ${use.port}`;
  const everywhere = use.binding === 'any' ? ', an allen IP-Adressen' : '';
  return { what: `${kindOf(use)}${port}${everywhere}`, effect: EFFECTS[use.ifStreaming] };
}

function kindOf(use: AddressUse): string {
  switch (use.kind) {
    case 'site':
      return `Website ${quoted(use.name, MARKS)}`;
    case 'http-program':
      return `Programm ${quoted(use.name, MARKS)} (verwendet Http.sys)`;
    case 'other-program':
      return `Programm ${quoted(use.name, MARKS)}`;
    case 'streaming':
      return 'Windows Media-Dienste';
  }
}

const WIZARD: Record<WizardStep, string> = {
  connect: 'Verbinden',
  check: 'Prüfen',
  addresses: 'Adressen',
  review: 'Durchlesen',
  apply: 'Anwenden',
  verify: 'Überprüfen',
  report: 'Bericht',
};

export function wizardStepWords(step: WizardStep): string {
  return WIZARD[step];
}
