@echo off
rem The command line of Share80: it runs in the program beside this file, without a window.
rem --no-sandbox: no page is opened. --log-level=3: only what is fatal. A batch file waits for the program.
"%~dp0Share80.exe" --no-sandbox --log-level=3 --command-line -- %*
exit /b %errorlevel%
