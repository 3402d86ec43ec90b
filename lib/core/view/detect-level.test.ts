import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelOf } from '../logs/level.ts'
import { createLineReader } from '../store/line-reader.ts'
import { storeOf } from '../store/store-of.ts'
import { detectLevel } from './detect-level.ts'

function levelOfText(text: string) {
  const bytes = new TextEncoder().encode(text)
  return levelOf(detectLevel(bytes, 0, bytes.length))
}

/** What the store says, whose kernel knows the usual forms. */
function storedLevel(text: string) {
  return createLineReader(storeOf([`0 - ${text}`]).memory).readLine(0)?.level
}

const json = [
  { name: 'zap', line: '{"level":"error","ts":1767322800.1,"caller":"a.go:1","msg":"x"}', level: 'error' },
  { name: 'zap, capitals', line: '{"L":"x","level":"DPANIC","msg":"x"}', level: 'fatal' },
  {
    name: 'logrus, level first',
    line: '{"level":"warning","msg":"slow","time":"2026-01-02T03:04:05Z"}',
    level: 'warn',
  },
  { name: 'zerolog', line: '{"level":"trace","time":1767322800,"message":"x"}', level: 'trace' },
  { name: 'pino', line: '{"level":50,"time":1767322800000,"pid":1,"hostname":"a","msg":"x"}', level: 'error' },
  { name: 'pino, fatal', line: '{"level":60,"time":1767322800000,"msg":"x"}', level: 'fatal' },
  { name: 'pino, a custom number', line: '{"level":35,"msg":"x"}', level: 'info' },
  { name: 'bunyan', line: '{"name":"cart","hostname":"a","pid":1,"level":40,"msg":"x","v":0}', level: 'warn' },
  { name: 'winston', line: '{"message":"hello","level":"http","service":"cart"}', level: 'debug' },
  { name: 'winston, coloured', line: '{"level":"\\u001b[32minfo\\u001b[39m","message":"x"}', level: 'info' },
  { name: 'slog', line: '{"time":"2026-01-02T03:04:05Z","level":"INFO","msg":"x"}', level: 'info' },
  { name: 'slog, between two levels', line: '{"time":"x","level":"ERROR+2","msg":"x"}', level: 'error' },
  { name: 'python-json-logger', line: '{"asctime":"x","levelname":"CRITICAL","message":"x"}', level: 'fatal' },
  { name: 'Python, number and name', line: '{"levelno":40,"levelname":"ERROR","msg":"x"}', level: 'error' },
  {
    name: 'logstash encoder',
    line: '{"@timestamp":"x","message":"x","logger_name":"c.e.A","level":"WARN"}',
    level: 'warn',
  },
  { name: 'ECS with a dot', line: '{"@timestamp":"x","log.level":"error","message":"x"}', level: 'error' },
  { name: 'ECS nested', line: '{"@timestamp":"x","log":{"logger":"a","level":"error"},"message":"x"}', level: 'error' },
  { name: 'Google Cloud', line: '{"severity":"NOTICE","message":"x"}', level: 'info' },
  { name: 'Monolog', line: '{"message":"x","context":{},"level":400,"level_name":"ERROR"}', level: 'error' },
  { name: 'Serilog compact', line: '{"@t":"2026-01-02T03:04:05Z","@mt":"x","@l":"Warning"}', level: 'warn' },
  { name: 'Serilog compact, left out', line: '{"@t":"2026-01-02T03:04:05Z","@mt":"x {A}","A":1}', level: 'info' },
  { name: 'hclog', line: '{"@level":"debug","@message":"x","@module":"m"}', level: 'debug' },
  { name: 'OpenTelemetry number', line: '{"body":"x","severityNumber":17}', level: 'error' },
  { name: 'OpenTelemetry text', line: '{"body":"x","severity_text":"WARN2"}', level: 'warn' },
  { name: 'MongoDB', line: '{"t":{"$date":"2026-01-02T03:04:05Z"},"s":"W","c":"NETWORK","msg":"x"}', level: 'warn' },
  { name: 'MongoDB debug', line: '{"t":{"$date":"x"},"s":"D2","c":"NETWORK","msg":"x"}', level: 'debug' },
  { name: 'spaces around', line: '  { "ts" : 1, "Level" : "Error" }', level: 'error' },
  { name: 'behind a long message', line: `{"message":"${'x'.repeat(2000)}","level":"error"}`, level: 'error' },
  { name: 'behind escaped quotes', line: '{"msg":"say \\"level\\":\\"fatal\\" \\\\","level":"info"}', level: 'info' },
  { name: 'cut off in the middle', line: '{"level":"warn","msg":"cut of', level: 'warn' },
  { name: 'behind a time', line: '2026-01-02T03:04:05Z {"level":"error","msg":"x"}', level: 'error' },
  { name: 'the same said twice', line: '{"level":"info","severity":"INFO"}', level: 'info' },
  { name: 'two that differ', line: '{"level":"info","severity":"ERROR"}', level: null },
  { name: 'nested elsewhere', line: '{"msg":"x","request":{"level":"error"}}', level: null },
  { name: 'a value and no key', line: '{"msg":"level","next":"error"}', level: null },
  { name: 'in an array', line: '{"msg":"x","all":["level","error"]}', level: null },
  { name: 'a game level', line: '{"level":"castle","msg":"x"}', level: null },
  { name: 'a number that may mean anything', line: '{"level":3,"msg":"x"}', level: null },
  { name: 'an error field', line: '{"msg":"done","error":null,"errors":0}', level: null },
  { name: 'an empty object', line: '{}', level: null },
] as const

const logfmt = [
  { name: 'logrus', line: 'time="2026-01-02T03:04:05Z" level=error msg="no such cart"', level: 'error' },
  { name: 'go-kit', line: 'ts=2026-01-02T03:04:05Z caller=main.go:1 level=info msg=started', level: 'info' },
  { name: 'log15', line: 't=2026-01-02T03:04:05+0000 lvl=eror msg="x"', level: 'error' },
  { name: 'slog', line: 'time=2026-01-02T03:04:05Z level=WARN+1 msg=x', level: 'warn' },
  { name: 'quoted', line: 'level="warning" msg=x', level: 'warn' },
  { name: 'a message before it', line: 'msg="level=fatal is a word here" level=debug', level: 'debug' },
  { name: 'behind a time', line: '2026-01-02 03:04:05.1 severity=ERROR service=cart', level: 'error' },
  { name: 'two that differ', line: 'level=info level=error', level: null },
  { name: 'in prose', line: 'starting with level=debug as configured', level: null },
  { name: 'inside a quoted value', line: 'msg="x level=error"', level: null },
  { name: 'no error', line: 'msg=done error=nil err=<nil>', level: null },
  { name: 'an error that is none', line: 'error=nil', level: null },
  { name: 'a setting', line: 'DEBUG=true', level: null },
  { name: 'a longer key', line: 'water_level=low msg=x', level: null },
] as const

const headers = [
  { name: 'klog', line: 'E0102 15:04:05.678901       1 reflector.go:138] Failed to watch', level: 'error' },
  { name: 'klog info', line: 'I0102 15:04:05.678901       1 server.go:12] error budget is fine', level: 'info' },
  { name: 'nginx', line: '2026/01/02 03:04:05 [error] 29#29: *1 open() "/x" failed', level: 'error' },
  { name: 'nginx emergency', line: '2026/01/02 03:04:05 [emerg] 1#1: host not found', level: 'fatal' },
  { name: 'Apache', line: '[Fri Jan 02 03:04:05.1 2026] [ssl:warn] [pid 1:tid 2] AH01909: x', level: 'warn' },
  { name: 'Envoy', line: '[2026-01-02 03:04:05.678][1][warning][config] [source/a.cc:12] gRPC config', level: 'warn' },
  { name: 'Istio', line: '2026-01-02T03:04:05.678901Z\tinfo\tads\tXDS: Pushing', level: 'info' },
  {
    name: 'zap console',
    line: '2026-01-02T03:04:05.678Z\tERROR\tcontroller/a.go:12\tReconciler error',
    level: 'error',
  },
  { name: 'CoreDNS', line: '[INFO] plugin/reload: Running configuration SHA512 = abc', level: 'info' },
  { name: 'CoreDNS error', line: '[ERROR] plugin/errors: 2 example.com. A: read udp', level: 'error' },
  { name: 'Elasticsearch', line: '[2026-01-02T03:04:05,678][WARN ][o.e.c.Node] [node-1] slow', level: 'warn' },
  { name: 'MySQL', line: '2026-01-02T03:04:05.678901Z 0 [Warning] [MY-010068] [Server] CA', level: 'warn' },
  { name: 'MySQL note', line: '2026-01-02 03:04:05+00:00 [Note] [Entrypoint]: Entrypoint script', level: 'info' },
  { name: 'PostgreSQL', line: '2026-01-02 03:04:05.678 UTC [1] FATAL:  password failed', level: 'fatal' },
  { name: 'PostgreSQL log', line: '2026-01-02 03:04:05.678 UTC [1] LOG:  starting', level: 'info' },
  { name: 'Redis', line: '1:M 02 Jan 2026 03:04:05.678 # WARNING overcommit', level: 'warn' },
  { name: 'Redis notice', line: '1:C 02 Jan 2026 03:04:05.678 * Redis is starting', level: 'info' },
  { name: 'RabbitMQ', line: '2026-01-02 03:04:05.678901+00:00 [notice] <0.44.0> Logging', level: 'info' },
  { name: 'Kafka', line: '[2026-01-02 03:04:05,678] INFO [broker-1]: started (kafka.server)', level: 'info' },
  { name: 'Spring Boot', line: '2026-01-02T03:04:05.678Z ERROR 1 --- [cart] [main] c.e.A : x', level: 'error' },
  { name: 'logback', line: '03:04:05.678 [main] DEBUG com.example.Cart - x', level: 'debug' },
  { name: 'java.util.logging', line: 'SEVERE: could not start', level: 'error' },
  { name: 'Python default', line: 'ERROR:root:no such cart', level: 'error' },
  { name: 'Python with dashes', line: '2026-01-02 03:04:05,678 - cart - WARNING - slow', level: 'warn' },
  { name: 'Python with a name', line: '2026-01-02 03:04:05,678 root CRITICAL out of memory', level: 'fatal' },
  { name: 'uvicorn', line: 'INFO:     10.0.0.1:123 - "GET /error HTTP/1.1" 500', level: 'info' },
  { name: 'gunicorn', line: '[2026-01-02 03:04:05 +0000] [1] [INFO] Starting gunicorn', level: 'info' },
  { name: 'Celery', line: '[2026-01-02 03:04:05,678: ERROR/MainProcess] Task failed', level: 'error' },
  { name: 'loguru', line: '2026-01-02 03:04:05.678 | SUCCESS  | app:run:1 - x', level: 'info' },
  { name: 'pipes in small letters', line: '2026-01-02 | error | cart | x', level: 'error' },
  { name: 'tornado', line: '[W 2026-01-02 03:04:05.678 ServerApp] x', level: 'warn' },
  { name: 'Rust env_logger', line: '[2026-01-02T03:04:05Z WARN  my_crate] slow', level: 'warn' },
  { name: 'Rust tracing', line: '2026-01-02T03:04:05.678Z  INFO my_crate: x=1', level: 'info' },
  { name: 'logrus on a terminal', line: 'WARN[0003] slow                cart=1', level: 'warn' },
  { name: 'logrus panic', line: 'PANI[0003] x', level: 'fatal' },
  { name: 'zerolog console', line: '3:04AM ERR failed error="x"', level: 'error' },
  { name: '.NET console', line: 'fail: Microsoft.Hosting.Lifetime[14]', level: 'error' },
  { name: '.NET debug', line: 'dbug: Microsoft.Extensions[1]', level: 'debug' },
  { name: 'Serilog console', line: '[03:04:05 WRN] slow', level: 'warn' },
  { name: 'Ruby', line: 'E, [2026-01-02T03:04:05.678901 #1] ERROR -- : x', level: 'error' },
  { name: 'Sidekiq', line: '2026-01-02T03:04:05.678Z pid=1 tid=abc class=A WARN: x', level: 'warn' },
  { name: 'Elixir', line: '03:04:05.678 [info] Running', level: 'info' },
  { name: 'Monolog', line: '[2026-01-02T03:04:05.678+00:00] app.ERROR: x {"a":1} []', level: 'error' },
  { name: 'PHP-FPM', line: '[02-Jan-2026 03:04:05] NOTICE: fpm is running, pid 1', level: 'info' },
  { name: 'NestJS', line: '[Nest] 1  - 01/02/2026, 3:04:05 AM     LOG [NestFactory] Starting', level: 'info' },
  { name: 'HAProxy', line: '[ALERT]    (1) : config : parsing', level: 'fatal' },
  { name: 'Minecraft', line: "[03:04:05] [Server thread/WARN]: Can't keep up!", level: 'warn' },
  { name: 'syslog', line: 'Jan  2 03:04:05 node-1 app[12]: ERROR x', level: 'error' },
  { name: 'syslog priority', line: '<3>disk failed', level: 'error' },
  { name: 'pino-pretty', line: '[03:04:05.678] WARN (1): slow', level: 'warn' },
  { name: 'a word in capitals in front', line: 'DEBUG cache miss', level: 'debug' },
  { name: 'compose prefix', line: 'cart-1  | WARN slow', level: 'warn' },
  { name: 'the wrapper has the word', line: '[info] ERROR handler registered', level: 'info' },
] as const

const messages = [
  { name: 'Go panic', line: 'panic: runtime error: index out of range [3]', level: 'fatal' },
  { name: 'Go runtime', line: 'fatal error: all goroutines are asleep - deadlock!', level: 'fatal' },
  { name: 'Go log', line: '2026/01/02 03:04:05 error: no such cart', level: 'error' },
  { name: 'Go http panic', line: '2026/01/02 03:04:05 http: panic serving 10.0.0.1:1: x', level: 'error' },
  { name: 'Python traceback', line: 'Traceback (most recent call last):', level: 'error' },
  { name: 'Python exception', line: 'ValueError: invalid literal', level: 'error' },
  { name: 'Python warning', line: 'DeprecationWarning: x is deprecated', level: 'warn' },
  { name: 'Java exception', line: 'java.lang.IllegalStateException: closed', level: 'error' },
  { name: 'Java thread', line: 'Exception in thread "main" java.lang.NullPointerException', level: 'error' },
  { name: 'JavaScript', line: 'TypeError: x is not a function', level: 'error' },
  { name: 'Node warning', line: '(node:1) [DEP0005] DeprecationWarning: Buffer()', level: 'warn' },
  { name: 'Rust panic', line: "thread 'main' panicked at src/main.rs:4:5:", level: 'error' },
  { name: 'PHP', line: 'PHP Warning:  Undefined variable $a', level: 'warn' },
  { name: 'npm', line: 'npm ERR! code ELIFECYCLE', level: 'error' },
  { name: 'a word with a colon', line: 'warning: unused variable', level: 'warn' },
  { name: 'a capital and a colon', line: 'Error: Cannot find module', level: 'error' },
] as const

const none = [
  { name: 'nothing', line: '' },
  { name: 'spaces', line: '    ' },
  { name: 'no errors', line: 'finished with 0 errors and 2 warnings' },
  { name: 'a count in front', line: '0 errors, 2 warnings' },
  { name: 'a count in capitals', line: '0 ERROR, 2 WARN' },
  { name: 'no error', line: 'no error' },
  { name: 'a count behind', line: 'errors: 0' },
  { name: 'a count behind one', line: 'error: 0' },
  { name: 'an error that is nil', line: 'error: nil' },
  { name: 'a summary', line: 'ERROR: 0' },
  { name: 'a setting', line: 'debug: false' },
  { name: 'prose', line: 'retrying after error from upstream' },
  { name: 'prose with capitals', line: 'Received an ERROR from upstream' },
  { name: 'prose with brackets', line: 'request failed with [error] in body' },
  { name: 'prose behind a time', line: '2026-01-02T03:04:05Z error handling is on' },
  { name: 'a name with a word in it', line: 'error-handler started' },
  { name: 'a longer word', line: 'ERRORS were found' },
  { name: 'a constant', line: 'ERROR_CODE is 5' },
  { name: 'brackets with more', line: '[error code 5] x' },
  { name: 'two levels in brackets', line: '[info] [error] x' },
  { name: 'two levels in capitals', line: 'INFO ERROR x' },
  {
    name: 'nginx access log, 200',
    line: '10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET /error HTTP/1.1" 200 5 "-" "a"',
  },
  { name: 'nginx access log, 500', line: '10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET / HTTP/1.1" 500 5 "-" "a"' },
  { name: 'Envoy access log, 503', line: '[2026-01-02T03:04:05.678Z] "GET /warn HTTP/1.1" 503 UF "-" 0 91 1 - "-"' },
  {
    name: 'a query in an access log',
    line: '10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET /?level=error HTTP/1.1" 200',
  },
  { name: 'a Java frame', line: '\tat com.example.Error.raise(Error.java:12)' },
  { name: 'a Java cause', line: 'Caused by: java.io.IOException: closed' },
  { name: 'a Python frame', line: '  File "/app/error.py", line 3, in error' },
  { name: 'a goroutine', line: 'goroutine 1 [running]:' },
  { name: 'a line of YAML', line: '  error: something' },
  { name: 'Chinese', line: '错误 ERROR 没有' },
  { name: 'a shell trace', line: '+ echo ERROR' },
  { name: 'not a klog header', line: 'E01 is the code' },
  { name: 'a word alone', line: 'error' },
]

const ansi = [
  { name: 'a coloured word', line: '\x1b[31mERROR\x1b[0m no such cart', level: 'error' },
  { name: 'coloured brackets', line: '[\x1b[33mwarn\x1b[39m] slow', level: 'warn' },
  {
    name: 'a colour behind the time',
    line: '\x1b[2m2026-01-02T03:04:05Z\x1b[0m \x1b[32m INFO\x1b[0m my_crate: x',
    level: 'info',
  },
  { name: 'coloured JSON', line: '\x1b[36m{"level":"error"}\x1b[0m', level: 'error' },
  { name: 'coloured klog', line: '\x1b[31mE0102 15:04:05.678901 1 a.go:1] x\x1b[0m', level: 'error' },
  { name: 'coloured logfmt', line: '\x1b[36mlevel\x1b[0m=error msg=x', level: 'error' },
  { name: 'logrus on a terminal', line: '\x1b[36mINFO\x1b[0m[0000] started', level: 'info' },
  { name: 'an escape that never ends', line: '\x1b[31', level: null },
  { name: 'escapes in prose', line: 'an \x1b[31merror\x1b[0m in prose', level: null },
] as const

for (const [group, rows] of Object.entries({ json, logfmt, headers, messages, ansi })) {
  for (const { name, line, level } of rows) {
    test(`sees the level that the line says: ${group}, ${name}`, () => {
      expect([levelOfText(line), storedLevel(line)]).toEqual([level, level])
    })
  }
}

for (const { name, line } of none) {
  test(`sees none where there is none: ${name}`, () => {
    expect([levelOfText(line), storedLevel(line)]).toEqual([null, null])
  })
}

test('looks at no byte outside its range', () => {
  const bytes = new TextEncoder().encode('[error] level=info msg=x [fatal]')
  expect(levelOf(detectLevel(bytes, 8, 24))).toBe('info')
  expect(levelOf(detectLevel(bytes, 8, 8))).toBe(null)
})

test('says the same of a line, cut anywhere, whatever lies around it in memory', () => {
  const lines = [...json, ...logfmt, ...headers, ...messages, ...ansi, ...none].map(({ line }) => line.slice(0, 120))
  const around = [
    '|',
    '\t',
    ':',
    '"',
    '[',
    '] ',
    '=',
    ' | ',
    ': ',
    'E0102 15:04:05 ',
    'error',
    '\x1b[0m',
    '0',
    'a',
    '{',
    ' - ',
  ]
  const edges = around.map((piece) => new TextEncoder().encode(piece))
  const wrong: string[] = []
  for (const line of lines) {
    const whole = new TextEncoder().encode(line)
    for (let end = 0; end <= whole.length; end++) {
      const level = detectLevel(whole.slice(0, end), 0, end)
      for (const edge of edges) {
        const bytes = Uint8Array.from([...edge, ...whole.subarray(0, end), ...edge])
        if (detectLevel(bytes, edge.length, edge.length + end) !== level) wrong.push(`${end} of ${line} in ${edge}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('never throws and always gives a number of the store, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect([0, 1, 2, 3, 4, 5, 6]).toContain(detectLevel(bytes, 0, bytes.length))
    }),
  )
})

test('never throws on lines of any sort that are cut anywhere', () => {
  const lines = [...json, ...logfmt, ...headers, ...messages, ...ansi, ...none].map(({ line }) => line)
  for (const line of lines) {
    const bytes = new TextEncoder().encode(line)
    for (let end = 0; end <= bytes.length; end += 3) expect(detectLevel(bytes, 0, end)).toBeGreaterThanOrEqual(0)
  }
})
