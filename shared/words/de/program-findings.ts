/** German: findings about the program that is to get an IP address. */
import type { FindingCode } from '../../finding/finding.ts';
import type { FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';

/** Who can get the address, by its name in the list. */
const CLAIMANTS: Readonly<Record<string, string>> = {
  wms: 'Windows Media-Dienste',
  program: 'Ein anderes Programm',
  'wms-4': 'Windows Media-Dienste 4.1',
};

export const PROGRAM_FINDINGS = {
  'claimant-not-offered': (f) => ({
    problem: `${CLAIMANTS[f.claimant] ?? f.claimant} kann unter diesem Windows keine IP-Adresse bekommen.`,
    impact: 'Share80 bietet das hier nicht an. Es wurde nichts geändert.',
    action: 'Wählen Sie, wer sonst die IP-Adresse bekommt.',
    reference: 'Share80: was jedes Windows bietet',
  }),
  'program-service-missing': (f) => ({
    problem: `Share80 hat keinen Dienst mit dem Namen „${f.service}“ gefunden.`,
    impact: 'Share80 kann ihn nicht starten.',
    action:
      'Verwenden Sie den Dienstnamen, nicht den Anzeigenamen (Dienste, Eigenschaften). Oder lassen Sie den Dienst weg und starten Sie das Programm selbst.',
    reference: 'Win32_Service',
  }),
  'program-on-http-sys': (f) => ({
    problem: `„${f.service}“ bekommt seine Anforderungen über Http.sys.`,
    impact: 'Es verwendet die IP-Adressen von Http.sys und kann keine eigene haben.',
    action: 'Nennen Sie den Dienst eines Programms, das selbst lauscht, zum Beispiel nginx oder Apache.',
    reference: 'Microsoft-Dokumentation der IP-Listenliste von Http.sys',
  }),
  'program-disabled': (f, say) => ({
    problem: `Deaktiviert: ${say.counted(f.services, 'der Dienst', 'die Dienste')}.`,
    impact: 'Share80 kann das Programm nicht starten und ändert seinen Starttyp nicht.',
    action: 'Stellen Sie den Starttyp in „Dienste“ auf Manuell oder Automatisch und prüfen Sie dann erneut.',
    reference: 'Win32_Service',
  }),
  'program-is-there': (f) => ({
    problem: `Port ${f.port} von ${f.address} ist schon belegt: ${holder(f)}.`,
    impact: 'Share80 hält es für das Programm, das die IP-Adresse bekommt, und beendet es nicht.',
    action: 'Wenn es ein anderes Programm ist, wählen Sie eine andere IP-Adresse oder beenden Sie es zuerst.',
    reference: 'netstat -ano',
  }),
  'program-every-address': (f) => ({
    problem: `Ein Programm, das auf allen IP-Adressen lauscht, belegt auch die, die Http.sys frei lässt.`,
    impact: `Es kann dann mehr als ${f.address} belegen oder gar nicht starten. (Für Http.sys gefolgert.)`,
    action: `Lassen Sie es nur auf ${f.address} lauschen. Der letzte Schritt des Plans sagt, wie.`,
    reference: 'Microsoft: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE',
  }),
  'choice-loopback-side': (f) => ({
    problem: `${f.address} passt nicht zu dieser Wahl für 127.0.0.1.`,
    impact:
      'Entweder behalten Websites 127.0.0.1 und das Programm bekommt eine IP-Adresse im Netzwerk, oder das Programm bekommt 127.0.0.1.',
    action:
      'Lassen Sie den Websites 127.0.0.1 und wählen Sie eine IP-Adresse im Netzwerk, oder geben Sie 127.0.0.1 dem Programm.',
    reference: 'Share80: Methode „127.0.0.1 als eigene IP-Adresse“',
  }),
  'web-only-local': (f, say) => ({
    problem: `Http.sys antwortet dann nur auf 127.0.0.1 und nicht mehr auf ${say.values(f.addresses)}.`,
    impact:
      'Websites und alle anderen Programme mit Http.sys antworten dann niemandem außerhalb dieses Computers, auf keinem Port.',
    action:
      'Fahren Sie nur fort, wenn sonst niemand sie verwendet. Das Programm, das die IP-Adresse bekommt, kann Anforderungen an 127.0.0.1 weitergeben.',
    reference: 'Microsoft-Dokumentation der IP-Listenliste von Http.sys',
  }),
  'local-to-program': () => ({
    problem: 'Http.sys antwortet dann nicht mehr auf 127.0.0.1 (localhost).',
    impact:
      'Lokale Dienste, PowerShell-Remoting und Anmeldehilfen, die localhost über Http.sys verwenden, können fehlschlagen (Windows-Fehler 1214 und 1231).',
    action: 'Fahren Sie nur fort, wenn Sie wissen, dass hier nichts davon abhängt.',
    reference: 'Microsoft-Dokumentation der IP-Listenliste von Http.sys',
  }),
  'program-does-not-run': (f) => ({
    problem: `Windows soll „${f.service}“ von selbst starten, und es läuft nicht.`,
    impact:
      'Ein Programm endet oft schon beim Start, wenn sein Port belegt ist. Ein Plan, der ihm Port 80 gibt, macht ihn frei und startet es.',
    action: 'Wenn ein anderes Programm gemeint ist, nennen Sie dessen Dienst.',
    reference: 'Win32_Service',
  }),
  'program-starts-by-hand': (f) => ({
    problem: `Windows startet den Dienst „${f.service}“ nicht von selbst.`,
    impact: 'Nach dem nächsten Neustart lauscht niemand auf der IP-Adresse, bis jemand ihn startet.',
    action: 'Damit er mit Windows startet, stellen Sie seinen Starttyp in „Dienste“ auf Automatisch.',
    reference: 'Win32_Service',
  }),
  'program-one-address': (f) => ({
    problem: `Dieser Computer hat eine IP-Adresse, ${f.address}. Share80 wählt nicht für Sie.`,
    impact:
      'So laufen beide: eine zweite IP-Adresse, 127.0.0.1 als eigene IP-Adresse, ein anderer Port für das Programm oder die Dienste an Port 80 beendet bis zum Rückgängigmachen. Jeder Weg hat seinen Preis, und der Plan nennt ihn.',
    action: 'Wählen Sie eine Methode, oder fügen Sie eine zweite statische IP-Adresse hinzu und prüfen Sie erneut.',
    reference: 'Share80: Methoden für eine IP-Adresse',
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
