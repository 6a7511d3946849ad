/** German: findings about services that give up port 80, stopped until the undo. */
import type { FindingCode } from '../../finding/finding.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const METHOD = 'Share80: Methode „Dienste an Port 80 beenden“';
const QUEUES = 'netsh http show servicestate';

export const STOP_FINDINGS = {
  'stop-holders-unknown': (f, say) => ({
    problem:
      f.what === 'urls'
        ? 'Share80 konnte nicht oder nicht ganz lesen, wer URLs an Port 80 hat.'
        : f.what === 'owners'
          ? `Share80 weiß nicht sicher, welcher Dienst dies hat: ${say.values(f.urls)}.`
          : 'Http.sys belegt Port 80, und niemand hat dort eine URL.',
    impact:
      f.what === 'nobody'
        ? 'Dienste zu beenden würde den Port nicht frei machen.'
        : `Share80 beendet keinen Dienst auf Verdacht${because(f.reason)}.`,
    action:
      f.what === 'nobody'
        ? 'Starten Sie Windows neu und prüfen Sie dann erneut. Oder verwenden Sie eine andere Methode.'
        : 'Verwenden Sie eine andere Methode, oder beenden Sie den Dienst selbst und prüfen Sie dann erneut.',
    reference: QUEUES,
  }),
  'stop-programs-hold': (f, say) => ({
    problem: `Diese Programme haben eine URL an Port 80 und sind keine Dienste: ${say.values(f.programs)}.`,
    impact: 'Share80 beendet sie nicht, und Http.sys behält den Port für sie.',
    action: 'Beenden Sie sie selbst und prüfen Sie dann erneut. Oder verwenden Sie eine andere Methode.',
    reference: QUEUES,
  }),
  'stop-cannot-undo': (f, say) => ({
    problem:
      f.why === 'disabled'
        ? `Läuft, obwohl deaktiviert: ${say.names(f.services)}.`
        : `Share80 weiß nicht genau, wie Windows dies startet: ${say.names(f.services)}.`,
    impact: 'Das Rückgängigmachen könnte das nicht wiederherstellen. Daher beendet Share80 es nicht.',
    action:
      f.why === 'disabled'
        ? 'Stellen Sie den Starttyp in „Dienste“ auf Manuell oder Automatisch und prüfen Sie dann erneut.'
        : 'Verwenden Sie eine andere Methode, oder prüfen Sie erneut mit Administratorrechten.',
    reference: 'Win32_Service, DelayedAutostart',
  }),
  'stop-takes-along': (f, say) => ({
    problem: `Läuft und hängt von dem ab, was beendet würde: ${say.names(f.dependents)}.`,
    impact: `Vorher beendet Windows dies nicht: ${say.names(f.services)}. Share80 beendet nur, was eine URL an Port 80 hat.`,
    action:
      'Beenden Sie diese Dienste selbst, wenn Sie sie entbehren können, und prüfen Sie dann erneut. Oder verwenden Sie eine andere Methode.',
    reference: 'DependOnService',
  }),
  'stop-program-needs': (f, say) => ({
    problem: `Das Programm, das die IP-Adresse bekommt, braucht: ${say.names(f.services)}.`,
    impact: 'Share80 kann das nicht beenden und das Programm starten.',
    action: 'Verwenden Sie eine andere Methode.',
    reference: 'DependOnService',
  }),
  'choice-web-keeps-nothing': (f, say) => ({
    problem: `Mit dieser Methode können Websites Port 80 nicht behalten: ${say.values(f.addresses)}.`,
    impact: 'Die Dienste, die Port 80 haben, werden beendet, an jeder IP-Adresse.',
    action: 'Lassen Sie die Website-IP-Adressen weg, oder verwenden Sie eine andere Methode.',
    reference: METHOD,
  }),
  'services-stop': (f, say) => ({
    problem: `Wird beendet und startet bis zum Rückgängigmachen nicht mit Windows: ${say.names(f.services)}.`,
    impact: 'Alles, was diese Dienste tun, endet mit dem Plan, an jedem Port, auch nach einem Neustart.',
    action: 'Fahren Sie nur fort, wenn hier niemand sie braucht.',
    reference: METHOD,
  }),
  'sites-stop': (f, say) => ({
    problem:
      f.sites.length === 0
        ? 'Heute läuft keine Website.'
        : `Antwortet dann niemandem, an keinem Port: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact:
      f.later.length === 0
        ? 'Das gilt sofort und nach einem Neustart, bis Sie den Plan rückgängig machen.'
        : `Nach einem Neustart kann auch, was heute nicht läuft, nicht starten, bis Sie den Plan rückgängig machen: ${say.counted(f.later, 'die Website', 'die Websites')}.`,
    action: 'Fahren Sie nur fort, wenn niemand sie braucht.',
    reference: METHOD,
  }),
  'stop-keeps-down': (f, say) => ({
    problem: `Läuft heute nicht und hängt von dem ab, was beendet wird: ${say.names(f.services)}.`,
    impact: `Kann nicht starten, auch nicht nach einem Neustart, solange dies deaktiviert ist: ${say.names(f.needs)}.`,
    action: 'Fahren Sie nur fort, wenn niemand sie braucht.',
    reference: 'DependOnService',
  }),
  'http-users-go-on': (f, say) => ({
    problem: `Kann Http.sys verwenden und bleibt, wie es ist: ${say.names(f.services)}.`,
    impact: 'Hat heute keine URL an Port 80. Registriert es später eine, kann Http.sys Port 80 wieder belegen.',
    action: 'Nichts zu tun.',
    reference: QUEUES,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
