/**
 * The agent with an administrator's rights, on this computer. Windows asks the person for consent; what then runs elevated is
 * one command of the command interpreter, which stands whole on its command line: no file of ours that somebody else could
 * exchange meanwhile. It copies the agent into a folder that it makes new beside the System folder, where only
 * administrators write, compares the copy's SHA-256 with the one on the command line, and starts the copy, limited to looks or to the
 * one plan whose hash stands there, too. Nothing elevated is a .NET program, which a user's variables can make load anything.
 */
import path from 'node:path';

export interface ElevatedStart {
  /** The System folder, as Windows says it. */
  system: string;
  /** The agent that is copied. */
  agent: string;
  /** SHA-256 of the agent's bytes, hexadecimal. */
  sha256: string;
  /** The link's file. Who exchanges it gains looks, or the one plan: it is not relied on. */
  config: string;
  /** `looks`, or the hash of the plan that may be carried out or taken back. */
  limit: string;
  /** A name that never was before: 16 hexadecimal digits. */
  nonce: string;
}

/** Win32 ERROR_CANCELLED: the person said no, or nobody could say yes. */
export const DECLINED = 1223;

/**
 * What the command interpreter takes literally between quotation marks, whoever chose the name: letters of any language,
 * digits, and signs that neither it nor PowerShell gives a meaning to.
 */
const PLAIN_PATH = /^[A-Za-z]:(\\[\p{L}\p{N}\p{M} ._()+,=@#$~{}[\]-]+)+$/u;
const HEX = /^[0-9a-f]+$/;

/** Everything after `cmd.exe` of the elevated command; null when a name in it is not plain. */
export function elevatedArguments({ system, agent, sha256, config, limit, nonce }: ElevatedStart): string | null {
  const hexadecimal = [sha256, nonce, limit === 'looks' ? sha256 : limit];
  if (![system, agent, config].every((file) => PLAIN_PATH.test(file)) || !hexadecimal.every((hex) => HEX.test(hex))) {
    return null;
  }
  const folder = path.win32.join(path.win32.dirname(system), `Share80-start-${nonce}`);
  const copy = path.win32.join(folder, 'agent.js');
  const program = (name: string) => `"${path.win32.join(system, name)}"`;
  // Older Windows writes a space between the bytes.
  const spaced = sha256.replace(/..(?!$)/g, '$& ');
  const steps = [
    `copy /b /y "${agent}" "${copy}" >nul`,
    `${program('certutil.exe')} -hashfile "${copy}" SHA256 | ${program('findstr.exe')} /i /x /c:"${sha256}" /c:"${spaced}" >nul`,
    `${program('cscript.exe')} //nologo //B //E:JScript "${copy}" link "${config}" ${limit}`,
  ];
  // Neither what a user has put into the registry for every interpreter, nor delayed variables.
  return `/d /e:on /v:off /s /c "mkdir "${folder}" && (${steps.join(' && ')} & rmdir /s /q "${folder}")"`;
}

/** What asks for consent: a program of the System folder, not elevated itself, with its arguments. */
export function consentCommand(system: string, elevated: string): { file: string; args: string[] } {
  const script = [
    `$start = New-Object Diagnostics.ProcessStartInfo`,
    `$start.FileName = '${path.win32.join(system, 'cmd.exe')}'`,
    `$start.Arguments = '${elevated}'`,
    `$start.Verb = 'runas'`,
    `$start.WindowStyle = 'Hidden'`,
    `$start.WorkingDirectory = '${system}'`,
    `$start.UseShellExecute = $true`,
    `try { [void][Diagnostics.Process]::Start($start); exit 0 }`,
    `catch { $why = $_.Exception.GetBaseException().NativeErrorCode; if ($why) { exit $why }; exit 1 }`,
  ].join('\n');
  return {
    file: path.win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    args: ['-NoProfile', '-NonInteractive', '-EncodedCommand', Buffer.from(script, 'utf16le').toString('base64')],
  };
}
