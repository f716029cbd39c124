"""statsmodels on the files of data.ts: python3 ols.py <folder> HC1|CR1 pinv|qr. Prints as JSON what the fit took."""

import json
import os
import resource
import sys
import time

import numpy as np
import statsmodels
import statsmodels.api as sm

folder, kind, method = sys.argv[1:]
read = [np.fromfile(f"{folder}/{j}.f64") for j in range(13)]
x, y, cluster = np.column_stack(read[:11]), read[11], read[12].astype(int)
del read
ready = time.perf_counter()
if kind == "HC1":
    fit = sm.OLS(y, x).fit(method=method, cov_type="HC1")
else:
    fit = sm.OLS(y, x).fit(method=method, cov_type="cluster", cov_kwds={"groups": cluster})
se = fit.bse.tolist()
taken = time.perf_counter() - ready
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
threads = len(os.listdir("/proc/self/task")) if os.path.exists("/proc/self/task") else None
versions = f"statsmodels {statsmodels.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}"
print(json.dumps({"fit": taken, "peak": peak, "se": se, "threads": threads, "versions": versions}))
