{{- define "podlogs.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 53 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 53 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "podlogs.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "podlogs.labels" -}}
{{ include "podlogs.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "podlogs.image" -}}
{{ .Values.image.repository }}{{ with .Values.image.digest }}@{{ . }}{{ else }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{/* "true" where there may be more than one pod. */}}
{{- define "podlogs.several" -}}
{{ or (gt (int .Values.replicas) 1) .Values.autoscaling.enabled }}
{{- end }}

{{/* "true" where the pod asks the API server as itself; else it has no credential at all. */}}
{{- define "podlogs.hasAccount" -}}
{{ or (has .Values.access.mode (list "impersonation" "unsafe-shared")) .Values.access.oidcImpersonate }}
{{- end }}

{{/* "true" where the pod speaks for people. */}}
{{- define "podlogs.impersonates" -}}
{{ or (eq .Values.access.mode "impersonation") .Values.access.oidcImpersonate }}
{{- end }}

{{/* How the kubelet asks, where it is not by plain http. It takes any certificate. */}}
{{- define "podlogs.probeScheme" -}}
{{ if .Values.tls.existingSecret }}, scheme: HTTPS{{ end }}
{{- end }}
