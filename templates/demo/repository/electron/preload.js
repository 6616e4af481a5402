// What the page may ask of the main process: window.atelier.generate({prompt, width, height, seed}).
const {contextBridge, ipcRenderer} = require('electron');

contextBridge.exposeInMainWorld('atelier', {
  generate: request => ipcRenderer.invoke('generate', request),
});
