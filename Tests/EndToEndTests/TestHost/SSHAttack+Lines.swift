nonisolated extension SSHAttack {
  /// Files carried by what stands beside ssh.
  static let transfers: [SSHAttack] = [
    .init("reading by sftp", winsAt: .shell, "sftp -q \(key) $at:/srv/secret got; cat got"),
    .init("writing by sftp", winsAt: .shell, "echo 'put /etc/hostname /srv/loot/x' | sftp -q -b - \(key) $at"),
    .init("reading by scp", winsAt: .shell, "scp -q \(key) $at:/srv/secret got; cat got"),
    .init("writing by scp", winsAt: .shell, "scp -q \(key) /etc/hostname $at:/srv/loot/x"),
    .init("reading by scp, the old way", winsAt: .shell, "scp -q -O \(key) $at:/srv/secret got; cat got"),
    .init("writing by scp, the old way", winsAt: .shell, "scp -q -O \(key) /etc/hostname $at:/srv/loot/x"),
    .init("a subsystem of the site's", winsAt: .shell, "s -s $at hoard"),
    .init(
      "a key written to authorized_keys", winsAt: .shell,
      "s $at 'mkdir -p ~/.ssh && cat > ~/.ssh/authorized_keys' < /srv/keys/mallory.pub",
      after: "[ ! -s $home/.ssh/authorized_keys ] || echo $hoard"),
    .init(
      "a key copied to authorized_keys", winsAt: .shell,
      "install -d -o matchbook $home/.ssh; scp -q \(key) /srv/keys/mallory.pub $at:.ssh/authorized_keys",
      after: "[ ! -s $home/.ssh/authorized_keys ] || echo $hoard"),
  ]

  private static let key = #""${client[@]}" -P $port -i /srv/keys/ada"#

  /// What is carried through the connection, each tried to its end: a listener that must not be reached, a socket, a device,
  /// an agent, a display.
  static let forwarding: [SSHAttack] = [
    .init("-W to a port", winsAt: .words, "s -W 127.0.0.1:7000 $at"),
    .init("-L to a port", winsAt: .words, "hold -L 7101:127.0.0.1:7000; take 7101"),
    .init("-L to a socket", winsAt: .words, "hold -L 7102:/run/hoard.socket; take 7102"),
    .init(
      "-L from a socket", winsAt: .words,
      """
      hold -L $PWD/here:127.0.0.1:7000
      perl -MIO::Socket::UNIX -e 'print readline(IO::Socket::UNIX->new(Peer => "here"))'
      """),
    .init("-D", winsAt: .words, "hold -D 7103; take 7103 \"$socks\""),
    .init("-R of a port", winsAt: .words, "hold -R 7104:127.0.0.1:7000; take 7104"),
    .init("-R of a port to the world", winsAt: .words, "hold -R 0.0.0.0:7105:127.0.0.1:7000; take 7105"),
    .init("-R of a socket", winsAt: .words, "hold -R /srv/loot/x:127.0.0.1:7000"),
    .init("-R as a proxy", winsAt: .words, "hold -R 7106; take 7106 \"$socks\""),
    .init(
      "-w, a tunnel", winsAt: .gate,
      """
      ip tuntap add tun5 mode tun user matchbook; ip tuntap add tun6 mode tun; ip link set tun5 up
      hold -w 6:5
      [ "$(cat /sys/class/net/tun5/carrier)" = 0 ] || echo $hoard
      ip link del tun5; ip link del tun6
      """),
    .init(
      "-A, an agent with a key", winsAt: .words,
      """
      agent=; eval "$(ssh-agent -a "$PWD/agent")"; ssh-add -q /srv/keys/ada
      console 'for each in /tmp/ssh-*/agent.*; do SSH_AUTH_SOCK=$each ssh-add -l | sed "s/ED25519/$hoard/"; done' -A
      kill -KILL $SSH_AGENT_PID
      """),
    .init(
      "-Y, a display with its cookie", winsAt: .words,
      """
      export DISPLAY=127.0.0.1:7 XAUTHORITY=$PWD/cookies
      xauth -q add $DISPLAY . 00112233445566778899aabbccddeeff
      console 'ss -Hltn | sed "s/127.0.0.1:6010/$hoard/"' -Y
      """),
    .init(
      "a second session on the connection", winsAt: .gate,
      "console 'ssh -S more $at help | sed \"s/OVERVIEW/$hoard/\"' -M -S more"),
  ]

  /// What is left lying about, and what is sent along.
  static let surroundings: [SSHAttack] = [
    .init("~/.ssh/rc", winsAt: .shell, "echo 'touch /srv/loot/rc' | plant .ssh/rc; s $at help"),
    .init(
      "~/.ssh/environment", winsAt: .gate,
      "echo LD_PRELOAD=/srv/hoard.so | plant .ssh/environment; s $at help |& \(preloaded)"),
    .init(
      "~/.pam_environment", winsAt: .gate,
      "echo 'LD_PRELOAD DEFAULT=/srv/hoard.so' | write .pam_environment; s $at help |& \(preloaded)"),
    .init("LD_PRELOAD", winsAt: .gate, "s -o SetEnv=LD_PRELOAD=/srv/hoard.so $at help |& \(preloaded)"),
    .init("TERMINFO", winsAt: .words, evilTerminal("-o SetEnv=TERMINFO=/srv/evil/terminfo")),
    .init("TERMINFO_DIRS", winsAt: .words, evilTerminal("-o SetEnv=TERMINFO_DIRS=/srv/evil/terminfo")),
    .init(
      "HOME, with a terminal in it", winsAt: .words,
      "echo HOME=/srv/evil/home | plant .ssh/environment; \(evilTerminal(""))"),
    .init(
      "BASH_ENV", winsAt: .shell,
      "echo 'touch /srv/loot/x' > /srv/evil/sh; s -o SetEnv=BASH_ENV=/srv/evil/sh $at 'bash /dev/null'"),
    .init(
      "ENV", winsAt: .shell,
      "echo 'touch /srv/loot/x' > /srv/evil/sh; s -o SetEnv=ENV=/srv/evil/sh -tt $at 'sh -i' <<< exit"),
    .init(
      "PATH, with a program in it", winsAt: .shell,
      """
      mkdir -p /srv/evil/bin; printf '#!/bin/sh\\necho %s\\n' "$hoard" > /srv/evil/bin/sh; chmod 755 /srv/evil/bin/sh
      echo PATH=/srv/evil/bin | plant .ssh/environment; s $at sh
      """),
  ]

  /// What the loader says of a library that it was told to load, and that is not there.
  private static let preloaded = #"sed "s|/srv/hoard.so|$hoard|""#

  private static func evilTerminal(_ option: String) -> String {
    #"during "$hoard| Today" : env TERM=evil ssh "${client[@]}" -p $port -i /srv/keys/ada -tt "# + option + " $at"
  }
}
