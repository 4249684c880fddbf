/**
 * How the embedded PostgreSQL is told to run, each value as `SHOW` prints it.
 * The log group keeps rows, parameters, statements and addresses out of every log, also after a crash.
 */
export const EMBEDDED_FLAGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",

  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  max_wal_senders: "0",
  timezone: "UTC",

  log_destination: "stderr",
  logging_collector: "off",
  log_min_messages: "fatal",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_duration: "off",
  log_min_duration_statement: "-1",
  log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_connections: "",
  log_disconnections: "off",
  log_hostname: "off",
  log_lock_waits: "off",
  log_temp_files: "-1",
  log_autovacuum_min_duration: "-1",
  log_checkpoints: "off",
  log_timezone: "UTC",
  debug_print_parse: "off",
  debug_print_rewritten: "off",
  debug_print_plan: "off",
  track_activities: "off",
  track_activity_query_size: "100B",

  max_connections: "60",
  shared_buffers: "64MB",
  work_mem: "4MB",
  maintenance_work_mem: "64MB",
  min_wal_size: "32MB",
  max_wal_size: "256MB",
  io_method: "sync",
  max_parallel_workers_per_gather: "0",
  max_logical_replication_workers: "0",
  jit: "off",
};

/** The arguments of a server of this folder; the port stands last, so that two starts can be compared without it. */
export function postmasterArguments(folder: string): string[] {
  return ["-D", folder, ...Object.entries(EMBEDDED_FLAGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]), "-p"];
}
