// What a thread beside the main one runs.
const { workerData } = require('node:worker_threads');
const { loadProgram } = require('./program.js');

loadProgram().program.work(workerData);
