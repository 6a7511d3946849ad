// The smallest window that this Electron can show: what Share80 is measured against.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1024, height: 768, webPreferences: { sandbox: true } });
  return window.loadFile(path.join(__dirname, 'index.html'));
});
