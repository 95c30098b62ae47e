"""What the tests of hooks and jobs share."""

import subprocess

from factcheck.cli.app import main

CLAIM = "The fire service said 15 people were killed in the warehouse fire in Oslo on 19 January 2023."
WRONG = "The warehouse fire in Oslo killed 17 people.\n"
RIGHT = "The warehouse fire in Oslo killed 15 people.\n"


def build(folder, text):
    """Make the claims of a repository from one text, which stands beside the repository."""
    source = folder.parent / "fire.txt"
    source.write_text(f"{text}\n", encoding="utf-8")
    assert main(["build", str(source), "--db", str(folder / "claims")]) == 0


def git(folder, *args):
    """Run git in a folder; return its status and all that it printed."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *who, *args], cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stdout + done.stderr


def commit(folder, message):
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    return git(folder, "commit", "--quiet", "--message", message)
