/**
 * Run before the agent: asks which script engine this is. The agent is written for JScript 5.6; an older one stops at its first
 * line without a word. So nothing stands here that JScript 5.1 of Windows 2000 does not have (what that lacks is from memory:
 * push, pop, splice, call, apply, encodeURIComponent, newer regular expressions). It changes nothing and ends with 3 when the
 * engine is too old.
 */
var major = ScriptEngineMajorVersion();
var minor = ScriptEngineMinorVersion();
if (major < 5 || (major === 5 && minor < 6)) {
  WScript.Echo('Share80: this server has ' + ScriptEngine() + ' ' + major + '.' + minor + '. Version 5.6 is needed.');
  WScript.Echo('Install Windows Script 5.6 or Internet Explorer 6 on this server, then start this file again.');
  WScript.Quit(3);
}
