@echo off
rem Share80: looks at the server that this runs on, with the kit that lies in the folder "kit" beside this file, and
rem brings the result to a share. Changes no setting. For a start-up script of Group Policy, or a task of SYSTEM.
rem
rem Change this line: a share in which the accounts of the computers may create files.
set "SHARE80_LOOKS=\\files.example.com\share80-looks"

setlocal
rem Only administrators can write in the Windows folder, and SYSTEM runs what is in it.
set "SHARE80_KIT=%SystemRoot%\Share80Kit"
set "SHARE80_NOTE=%SHARE80_KIT%\note.txt"
if not exist "%SHARE80_KIT%\." md "%SHARE80_KIT%"
copy /y "%~dp0kit\*.*" "%SHARE80_KIT%" >nul
if not exist "%SHARE80_KIT%\agent.js" exit /b 1
if exist "%SHARE80_NOTE%" del "%SHARE80_NOTE%"
rem Named, because .js may belong to an editor; not every script host lets it be named.
"%SystemRoot%\system32\cscript.exe" //nologo //E:JScript "%SHARE80_KIT%\agent.js" kit look "%SHARE80_NOTE%"
if not exist "%SHARE80_NOTE%" "%SystemRoot%\system32\cscript.exe" //nologo "%SHARE80_KIT%\agent.js" kit look "%SHARE80_NOTE%"
if not exist "%SHARE80_NOTE%" exit /b 2
set "SHARE80_RESULT="
for /f "usebackq delims=" %%r in ("%SHARE80_NOTE%") do set "SHARE80_RESULT=%%r"
if not exist "%SHARE80_RESULT%" exit /b 2
if not exist "%SHARE80_LOOKS%\." exit /b 3
copy /y "%SHARE80_RESULT%" "%SHARE80_LOOKS%\" >nul
if errorlevel 1 exit /b 3
del "%SHARE80_RESULT%"
exit /b 0
