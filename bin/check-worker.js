// What a thread that checks records runs.
const { loadProgram } = require('./program.js');

loadProgram().program.checkRecords();
