// Starts the daemon and the web server, opens the window, and asks the server for the pictures that it wants.
const {spawn} = require('node:child_process');
const path = require('node:path');
const {app, BrowserWindow, Menu, ipcMain} = require('electron');

const server = process.env.ATELIER_URL ?? 'http://127.0.0.1:8080';
const programs = process.env.ATELIER_BIN ?? path.join(__dirname, '..', 'build');
const socket = path.join(app.getPath('userData'), 'atelier.sock');
const children = [];

function start(program, ...words) {
  const child = spawn(path.join(programs, program), words, {
    stdio: 'inherit',
    env: {...process.env, ATELIER_SOCKET: socket},
  });
  children.push(child);
}

async function generate(request) {
  const response = await fetch(`${server}/generate`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(request),
  });
  if (!response.ok) {
    const {error} = await response.json();
    return {error};
  }
  const picture = Buffer.from(await response.arrayBuffer());
  return {picture: `data:image/png;base64,${picture.toString('base64')}`};
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 720,
    webPreferences: {preload: path.join(__dirname, 'preload.js')},
  });
  window.loadFile(path.join(__dirname, 'index.html'));
}

app.whenReady().then(() => {
  start('atelierd', socket);
  start('atelier');
  ipcMain.handle('generate', (_event, request) => generate(request));
  Menu.setApplicationMenu(Menu.buildFromTemplate([{role: 'fileMenu'}, {role: 'editMenu'}]));
  openWindow();
});

app.on('window-all-closed', () => app.quit());
app.on('quit', () => {
  for (const child of children) child.kill();
});
