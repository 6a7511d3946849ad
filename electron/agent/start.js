WScript.Quit(main.start());
