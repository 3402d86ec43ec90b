/** What a configuration of nginx says of all of its http, and of its one server, line by line. */
export type NginxLines = { readonly http: readonly string[]; readonly server: readonly string[] }

/** A configuration of nginx that keeps all that it writes in one folder, and stays in the foreground. */
export function nginxFile(folder: string, { http, server }: NginxLines): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
user root;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${http.join('\n  ')}
  server {
    ${server.join('\n    ')}
  }
}
`
}
