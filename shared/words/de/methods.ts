/** German: the methods. */
import { SUCCESSOR_ARTICLE, type Product } from '../../knowledge/products.ts';
import type { Method } from '../../method/methods.ts';

interface MethodWords {
  name: string;
  explanation: string;
  drawback: string;
  /** How sure the facts behind it are. */
  standing: string;
}

const METHODS: Record<Method, MethodWords> = {
  'listen-list': {
    name: 'IP-Listenliste',
    explanation:
      'Beschränkt Http.sys auf die Website-IP-Adressen. Das betrifft Websites und alle anderen Http.sys-Programme. Port 80 der Streaming-IP-Adresse ist dann frei.',
    drawback: 'Sie gilt für jedes Http.sys-Programm, und Http.sys wird einmal neu gestartet.',
    standing:
      'Bestätigt: Die Einstellung ist dokumentiert. Abgeleitet: KB 328728 setzt sie mit einem anderen Werkzeug.',
  },
  hotfix: {
    name: 'IP-Listenliste und Hotfixeinstellung',
    explanation:
      'Setzt zusätzlich die Hotfixeinstellung (KB 892847), sodass Http.sys nur dort lauscht, wo Websites gebunden sind.',
    drawback: 'Jede Website muss an bestimmte IP-Adressen gebunden sein. Http.sys wird einmal neu gestartet.',
    standing:
      'Unbestätigt: Der Name der Einstellung stammt aus dem Gedächtnis, nicht aus einem veröffentlichten Text. Die IP-Listenliste funktioniert auch ohne sie, und Share80 überprüft das Ergebnis.',
  },
  'other-port': {
    name: 'Anderer Port für das Streaming',
    explanation: 'Lässt Port 80 den Websites. Das Streaming verwendet einen anderen Port. Eine IP-Adresse genügt.',
    drawback:
      'URLs von Streams brauchen den Port. Player versuchen ihn nicht von selbst, und Firewalls müssen ihn zulassen.',
    standing: `Bestätigt: eine Alternative in ${SUCCESSOR_ARTICLE}.`,
  },
  loopback: {
    name: '127.0.0.1 als eigene IP-Adresse',
    explanation:
      'Für eine IP-Adresse im Netzwerk: Websites bleiben nur auf 127.0.0.1, und das Programm bekommt das Netzwerk. Oder das Programm bekommt 127.0.0.1.',
    drawback:
      'Websites und andere Http.sys-Programme antworten dann niemandem außerhalb dieses Computers, oder niemandem auf localhost. IIS wird einmal neu gestartet.',
    standing:
      'Bestätigt: Die Liste und 127.0.0.1 sind dokumentiert. Abgeleitet: was jedes Programm mit Http.sys verliert.',
  },
  'site-addresses': {
    name: 'Websites auf eigenen IP-Adressen',
    explanation:
      'Bindet jede Website an Website-IP-Adressen und schaltet das Socketpooling aus, sodass IIS 5.0 nur dort lauscht. Port 80 der Streaming-IP-Adresse ist dann frei.',
    drawback:
      'IIS wird zweimal neu gestartet, mit FTP und Mail, wenn sie laufen. HTTP-Streaming schalten Sie selbst ein.',
    standing:
      'Bestätigt: KB 238131 für das Socketpooling und den Neustart. Aus dem Gedächtnis: wie eine Einstellung wieder entfernt wird. Nicht bekannt: wie das Streaming eine einzelne IP-Adresse bekommt. Nie an einem echten Windows 2000 ausprobiert.',
  },
  'stop-services': {
    name: 'Dienste an Port 80 beenden',
    explanation:
      'Beendet genau die Dienste, die jetzt eine URL an Port 80 haben, und hält Windows davon ab, sie zu starten. Http.sys selbst und seine anderen Benutzer laufen weiter. Eine IP-Adresse genügt.',
    drawback:
      'Websites und alles andere, was diese Dienste tun, enden an jedem Port, auch nach einem Neustart, bis Sie den Plan rückgängig machen.',
    standing:
      'Bestätigt: sc config setzt den Starttyp. Abgeleitet: Http.sys gibt den Port auf, wenn seine letzte URL weg ist. Daher überprüft Share80, wer lauscht.',
  },
};

/** Where netsh tells Http.sys of each address, it is not restarted. */
const TOLD: Partial<Record<Method, Partial<MethodWords>>> = {
  'listen-list': {
    drawback: 'Sie gilt für jedes Http.sys-Programm, und IIS wird einmal neu gestartet.',
    standing: `Bestätigt: ${SUCCESSOR_ARTICLE}, tut dasselbe mit netsh.`,
  },
};

/** Where IIS itself receives its requests, and streaming is a person's. */
const BY_HAND: Partial<Record<Method, Partial<MethodWords>>> = {
  'other-port': {
    standing:
      'Bestätigt: Die Hilfe der Windows Media-Dienste 4.1 verwendet neben einem Webserver einen anderen Port. Sie stellen ihn selbst ein.',
  },
};

const OTHERWISE = { told: TOLD, none: BY_HAND, 'at-start': {} } as const satisfies Record<
  Product['listenList'],
  Partial<Record<Method, Partial<MethodWords>>>
>;

export function methodWords(method: Method, { listenList }: Pick<Product, 'listenList'>): MethodWords {
  const otherwise: Partial<Record<Method, Partial<MethodWords>>> = OTHERWISE[listenList];
  return { ...METHODS[method], ...otherwise[method] };
}

/** Name of a method that comes as a fact; an unknown one as it is. */
export function methodName(method: string): string {
  return Object.hasOwn(METHODS, method) ? METHODS[method as Method].name : method;
}
