@echo off
rem Share80 0.1.0, UNDO.cmd. Plain batch for Windows 2000 and later.
setlocal
echo.
echo   SHARE80 - UNDO
echo.
echo   Takes back plan 198258976df1 on the server MEDIA01.
echo.
echo   Web sites and streams can be interrupted for some minutes. Refuses, and
echo   changes nothing, if somebody else has changed these settings since.
echo   Needs an administrator of this server. Works without Share80 on your PC,
echo   today or in a year. Do not close this window while it works.
echo.
if not "%PROCESSOR_ARCHITEW6432%"=="" goto narrow
if not exist "%~dp0agent.js" goto alone
if "%TEMP%"=="" set "TEMP=%SystemRoot%\Temp"
set "SHARE80_NOTE=%TEMP%\share80-undo.note"
if exist "%SHARE80_NOTE%" del "%SHARE80_NOTE%"
set "SHARE80_ENGINE=//E:JScript"
"%SystemRoot%\system32\cscript.exe" //nologo %SHARE80_ENGINE% "%~dp0agent.js" kit check "%SHARE80_NOTE%"
if exist "%SHARE80_NOTE%" goto ready
set "SHARE80_ENGINE="
"%SystemRoot%\system32\cscript.exe" //nologo %SHARE80_ENGINE% "%~dp0agent.js" kit check "%SHARE80_NOTE%"
if not exist "%SHARE80_NOTE%" goto mute
:ready
del "%SHARE80_NOTE%"
echo.
echo   Compare the check code with the one that Share80 shows on your PC. If it
echo   differs, or none is shown, close this window: nothing was done yet.
echo.
pause
"%SystemRoot%\system32\cscript.exe" //nologo %SHARE80_ENGINE% "%~dp0agent.js" kit undo "%SHARE80_NOTE%"
if not exist "%SHARE80_NOTE%" goto died
set "SHARE80_RESULT="
for /f "usebackq delims=" %%r in ("%SHARE80_NOTE%") do set "SHARE80_RESULT=%%r"
del "%SHARE80_NOTE%"
if "%SHARE80_RESULT%"=="" goto died
if "%SHARE80_RESULT%"=="-" goto end
"%SystemRoot%\system32\findstr.exe" /b /l /c:"SHARE80-END" "%SHARE80_RESULT%" >nul
if errorlevel 1 goto died
echo.
echo   The result is in this file:
echo.
echo   "%SHARE80_RESULT%"
echo.
echo   Carry it to your PC and open it with Share80.
echo.
goto end
:died
echo.
echo   NO RESULT: the script stopped before its end, or its result is not whole.
echo   Start this file again.
echo   The journal of what was done is in the folder Share80 on the system drive.
echo.
goto end
:mute
echo.
echo   Nothing was done: Windows Script Host did not run the script. It may be
echo   switched off on this server, agent.js may be damaged, or the folder for
echo   temporary files may be full.
echo.
goto end
:narrow
echo.
echo   Nothing was done: this is a 32-bit command window on a 64-bit Windows, which
echo   shows a part of the registry differently. Start this file from the Explorer.
echo.
goto end
:alone
echo.
echo   Nothing was done: agent.js does not lie beside this file. Copy the whole
echo   folder to the server and start this file there.
echo.
:end
pause
