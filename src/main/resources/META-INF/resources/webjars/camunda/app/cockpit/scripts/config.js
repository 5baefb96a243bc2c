export default {
  // one file for all webapps; everybody may read Tasklist's
  customScripts: ['../tasklist/custom/demo-clock.js']
};
