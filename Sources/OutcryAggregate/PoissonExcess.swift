#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The log-likelihood ratio of an excess over a Poisson mean, in nats: the expectation-based statistic of Neill
/// (International Journal of Forecasting 25, 2009). 0 when there is no excess.
func poissonExcess(_ count: Double, over mean: Double) -> Double {
    guard count > mean, mean > 0 else { return 0 }
    return count * log(count / mean) + mean - count
}

/// The same for a deficit: 0 when there is none.
func poissonDeficit(_ count: Double, under mean: Double) -> Double {
    guard count < mean else { return 0 }
    return (count > 0 ? count * log(count / mean) : 0) + mean - count
}
