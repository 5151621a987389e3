import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `2026/11/22 15:40:42 [emerg] 31#31: invalid parameter "server_name" in /app/nginx.conf:5`, or `nginx: [emerg] …`. */
const PROBLEM = {
  pattern:
    /^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d|nginx:) \[(?<severity>emerg|alert|crit|error|warn)\] (?:\d+#\d+: )?(?<message>\S.*) in (?<file>\/\S+):(?<line>\d+)$/,
  mark: '] ',
};

// https://nginx.org/en/docs/switches.html (-t), src/core/ngx_conf_file.c ngx_conf_log_error.
export const tool: Tool = {
  name: 'nginx',
  title: 'nginx: check of its configuration',
  homepage: 'https://nginx.org',
  ecosystem: 'infrastructure',
  evidence: ['[emerg] ', '[warn] ', '[crit] ', '[alert] '],
  reach: 1,
  commands: ['nginx', 'openresty', 'tengine'],
  read: log =>
    readForms(log, [PROBLEM], {
      severities: {emerg: 'error', alert: 'error', crit: 'error', error: 'error', warn: 'warning'},
    }),
};
