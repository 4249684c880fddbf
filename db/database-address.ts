/**
 * The addresses of a `postgresql://` address that names several servers (`host:port,host:port`), one of each, as libpq reads
 * it: user, password, database and options are the same for all. Undefined when it is not such an address.
 */
export function serversOf(address: string): URL[] | undefined {
  const parts = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]+)(\/[^?#]*)?(\?[^#]*)?$/.exec(address);
  if (!parts) return undefined;
  const [, before = "", hosts = "", path = "", query = ""] = parts;
  const servers = hosts.split(",").map((host) => `${before}${host}${path}${query}`);
  return servers.every((server) => URL.canParse(server)) ? servers.map((server) => new URL(server)) : undefined;
}

/** The same servers for another login. */
export function forLogin(address: string, login: { name: string; password: string }): string {
  const [scheme = "", rest = ""] = address.split("://", 2);
  const withoutLogin = rest.slice(rest.indexOf("@") + 1);
  return `${scheme}://${encodeURIComponent(login.name)}:${encodeURIComponent(login.password)}@${withoutLogin}`;
}
