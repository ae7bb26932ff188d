import { escapeHtml } from '../text/escape.ts';

const css = `
body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:84rem;padding:1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}h1:has(+.center){text-align:center}table{border-collapse:collapse;width:100%;margin:1.5rem 0}caption{text-align:left;font-weight:bold;padding:.5rem 0}
caption::first-letter{text-transform:uppercase}
th,td{border:1px solid #999;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word}th{background:#eef;overflow-wrap:normal}
.wide{overflow-x:auto}.wide table{table-layout:fixed;min-width:64rem;margin:.5rem 0 1.5rem}.wide .half{min-width:0}.group{font-weight:bold;background:#f3f4f8}.center{text-align:center}.right{text-align:right}
td p{margin:0 0 .4rem}del{background:#fdd;text-decoration-thickness:1px}ins{background:#dfd;text-decoration:none}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}th{background:#223}.group{background:#1c1f2b}del{background:#522}ins{background:#252}}
@media print{@page{size:A4 landscape;margin:15mm}body{max-width:none;padding:0;font-size:10pt}.wide{overflow:visible}.wide table{min-width:0}th,td{padding:.2rem .35rem}thead{display:table-header-group}tr{break-inside:avoid}}
`;

/** A whole page that needs nothing but itself: no script, no request. */
export function htmlPage(title: string, body: string, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
