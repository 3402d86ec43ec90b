import { alnum, base64Url, hex, tokenish, upperAlnum, word } from './byte-class.ts'

/** Credentials that say by their first letters whose they are. */
export type TokenFormat = {
  readonly rule: string
  /** For a person: whose. */
  readonly of: string
  readonly prefixes: readonly string[]
  /** Which bytes follow, and at least how many. Fewer than the issuer's own number, since numbers change. */
  readonly body: number
  readonly bytesMin: number
  /** More than these are something else. Left out: as many as there are. */
  readonly bytesMax?: number
}

/** The formats that are known. Prefixes are matched as they stand here, by case; each has four bytes or more. */
export const tokenFormats: readonly TokenFormat[] = [
  {
    rule: 'aws-access-key',
    of: 'AWS access key ID',
    prefixes: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    body: upperAlnum,
    bytesMin: 16,
    bytesMax: 16,
  },
  { rule: 'gcp-api-key', of: 'Google API key', prefixes: ['AIza'], body: base64Url, bytesMin: 35, bytesMax: 35 },
  { rule: 'gcp-oauth-token', of: 'Google OAuth token', prefixes: ['ya29.'], body: tokenish, bytesMin: 20 },
  { rule: 'gcp-oauth-secret', of: 'Google OAuth client secret', prefixes: ['GOCSPX-'], body: base64Url, bytesMin: 20 },
  {
    rule: 'github-token',
    of: 'GitHub personal, OAuth, app, installation and refresh token',
    prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    body: word,
    bytesMin: 30,
  },
  { rule: 'github-token', of: 'GitHub fine-grained token', prefixes: ['github_pat_'], body: word, bytesMin: 22 },
  {
    rule: 'gitlab-token',
    of: 'GitLab personal, deploy, runner, trigger, feed, agent and CI token',
    prefixes: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glrtr-',
      'glptt-',
      'glft-',
      'glsoat-',
      'glcbt-',
      'glimt-',
      'glagent-',
      'gloas-',
      'glffct-',
    ],
    body: base64Url | tokenish,
    bytesMin: 20,
  },
  { rule: 'bitbucket-token', of: 'Bitbucket app password', prefixes: ['ATBB'], body: alnum, bytesMin: 28 },
  {
    rule: 'atlassian-token',
    of: 'Atlassian API token',
    prefixes: ['ATATT3xFf', 'ATCTT3xFf'],
    body: base64Url,
    bytesMin: 40,
  },
  {
    rule: 'slack-token',
    of: 'Slack bot, user, app, refresh and session token',
    prefixes: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.', 'xapp-'],
    body: tokenish,
    bytesMin: 20,
  },
  { rule: 'slack-webhook', of: 'Slack webhook', prefixes: ['hooks.slack.com/'], body: tokenish, bytesMin: 30 },
  {
    rule: 'teams-webhook',
    of: 'Microsoft Teams webhook',
    prefixes: ['webhook.office.com/webhookb2/'],
    body: tokenish,
    bytesMin: 36,
  },
  {
    rule: 'discord-webhook',
    of: 'Discord webhook',
    prefixes: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
    body: tokenish,
    bytesMin: 40,
  },
  { rule: 'npm-token', of: 'npm token', prefixes: ['npm_'], body: alnum, bytesMin: 36, bytesMax: 36 },
  { rule: 'pypi-token', of: 'PyPI token', prefixes: ['pypi-AgE'], body: base64Url, bytesMin: 50 },
  { rule: 'rubygems-token', of: 'RubyGems token', prefixes: ['rubygems_'], body: hex, bytesMin: 40 },
  { rule: 'docker-token', of: 'Docker Hub token', prefixes: ['dckr_pat_', 'dckr_oat_'], body: base64Url, bytesMin: 20 },
  {
    rule: 'stripe-key',
    of: 'Stripe secret and restricted key, webhook secret',
    prefixes: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'],
    body: tokenish,
    bytesMin: 16,
  },
  {
    rule: 'openai-key',
    of: 'OpenAI key',
    prefixes: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
    body: base64Url,
    bytesMin: 32,
  },
  { rule: 'anthropic-key', of: 'Anthropic key', prefixes: ['sk-ant-'], body: base64Url, bytesMin: 32 },
  {
    rule: 'huggingface-token',
    of: 'Hugging Face token',
    prefixes: ['hf_'].flatMap(withLetters),
    body: alnum,
    bytesMin: 29,
  },
  { rule: 'sendgrid-key', of: 'SendGrid key', prefixes: ['SG.'].flatMap(withLetters), body: tokenish, bytesMin: 60 },
  {
    rule: 'shopify-token',
    of: 'Shopify token',
    prefixes: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    body: hex,
    bytesMin: 32,
  },
  {
    rule: 'digitalocean-token',
    of: 'DigitalOcean token',
    prefixes: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    body: hex,
    bytesMin: 40,
  },
  { rule: 'databricks-token', of: 'Databricks token', prefixes: ['dapi'], body: hex, bytesMin: 32 },
  {
    rule: 'vault-token',
    of: 'HashiCorp Vault token',
    prefixes: ['hvs.', 'hvb.', 'hvr.'],
    body: base64Url,
    bytesMin: 24,
  },
  { rule: 'terraform-token', of: 'Terraform Cloud token', prefixes: ['.atlasv1.'], body: base64Url, bytesMin: 50 },
  {
    rule: 'grafana-token',
    of: 'Grafana service account and cloud token',
    prefixes: ['glsa_', 'glc_eyJ'],
    body: word | tokenish,
    bytesMin: 32,
  },
  { rule: 'newrelic-key', of: 'New Relic key', prefixes: ['NRAK-', 'NRII-', 'NRJS-'], body: base64Url, bytesMin: 19 },
  {
    rule: 'sentry-token',
    of: 'Sentry token',
    prefixes: ['sntrys_', 'sntryu_', 'sntrya_'],
    body: tokenish,
    bytesMin: 40,
  },
  { rule: 'linear-key', of: 'Linear key', prefixes: ['lin_api_', 'lin_oauth_'], body: alnum, bytesMin: 32 },
  { rule: 'notion-token', of: 'Notion token', prefixes: ['ntn_', 'secret_'], body: alnum, bytesMin: 43 },
  { rule: 'figma-token', of: 'Figma token', prefixes: ['figd_', 'figo_'], body: base64Url, bytesMin: 36 },
  { rule: 'postman-key', of: 'Postman key', prefixes: ['PMAK-'], body: base64Url, bytesMin: 50 },
  {
    rule: 'planetscale-token',
    of: 'PlanetScale token and password',
    prefixes: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
    body: tokenish,
    bytesMin: 30,
  },
  { rule: 'supabase-key', of: 'Supabase key', prefixes: ['sbp_', 'sb_secret_'], body: base64Url, bytesMin: 28 },
  {
    rule: 'doppler-token',
    of: 'Doppler token',
    prefixes: ['dp.pt.', 'dp.st.', 'dp.sa.'],
    body: tokenish,
    bytesMin: 40,
  },
  { rule: 'square-token', of: 'Square token', prefixes: ['sq0atp-', 'sq0csp-'], body: base64Url, bytesMin: 22 },
  { rule: 'openshift-token', of: 'OpenShift token', prefixes: ['sha256~'], body: base64Url, bytesMin: 40 },
  { rule: 'groq-key', of: 'Groq key', prefixes: ['gsk_'], body: alnum, bytesMin: 48 },
  { rule: 'age-key', of: 'age secret key', prefixes: ['AGE-SECRET-KEY-1'], body: alnum, bytesMin: 50 },
  {
    rule: 'telegram-token',
    of: 'Telegram bot token',
    prefixes: [':AA'].flatMap(withLetters),
    body: base64Url,
    bytesMin: 31,
  },
]

/** A prefix of three bytes and each letter that may follow: four bytes, as an anchor must have. */
function withLetters(prefix: string): string[] {
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', (next) => prefix + next)
}
