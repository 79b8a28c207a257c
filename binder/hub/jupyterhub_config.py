# A hub for trying Seqlab with a few people: system accounts, one server and one kernel a user.
# Change the authenticator before anybody else can reach it.
import os

c = get_config()  # noqa: F821
c.JupyterHub.bind_url = os.environ.get("SEQLAB_HUB_URL", "http://127.0.0.1:8000")
c.JupyterHub.authenticator_class = "pam"
c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
c.Spawner.default_url = "/tree/seqlab"
c.Spawner.notebook_dir = "~"
c.Spawner.mem_limit = "1G"

COURSE = os.environ.get("SEQLAB_HOME", "/opt/seqlab")


def copy_course(spawner):
    """Gives a user an own copy of the notebooks, closed to others, and never replaces what is there."""
    import pwd
    import subprocess

    account = pwd.getpwnam(spawner.user.name)
    target = os.path.join(account.pw_dir, "seqlab")
    script = 'mkdir -p "$1" && chmod 700 "$1" && cp -Rn "$0"/notebooks/week* "$0"/notebooks/figures "$1"/'
    subprocess.run(
        ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups",
         "sh", "-c", script, COURSE, target],
        check=True,
    )


c.Spawner.pre_spawn_hook = copy_course
