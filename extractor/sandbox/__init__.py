"""The sandbox: pages are read in child processes, one a core, so that a page that ends its process costs itself alone.

    Supervisor(job, workers=2, tell=print).run(tasks)

The same under every engine. Not covered: what a child does with a page (`extractor.worker`).
"""

from extractor.sandbox.supervisor import SandboxError, Supervisor, Watched

__all__ = ["SandboxError", "Supervisor", "Watched"]
